import { HostEmitter } from '../host-emitter.ts';

export const POWER_EVENTS = [
  ...['suspend', 'resume', 'lock-screen', 'unlock-screen', 'shutdown', 'on-ac', 'on-battery'],
  ...['user-did-become-active', 'user-did-resign-active'],
] as const;

/** The machine neither sleeps nor wakes; tests emit the events. */
export class PowerMonitor extends HostEmitter {
  constructor() {
    super(POWER_EVENTS);
  }

  getSystemIdleTime(): number {
    return 0;
  }

  getSystemIdleState(): 'active' {
    return 'active';
  }

  isOnBatteryPower(): boolean {
    return false;
  }
}

export const powerMonitor = new PowerMonitor();
