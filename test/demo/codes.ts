import { randomInt } from 'node:crypto';
import { Secret as OtpSecret, TOTP } from 'otpauth';
import type { DemoClock } from './clock.ts';
import type { DemoUser, MethodId } from './users.ts';
import { YubiKey } from './yubikey.ts';

const STEP_MS = 30_000; // RFC 6238's usual period
const STEPS_AROUND = 1;
const RESEND_AFTER_MS = 30_000;

export type SentMethod = 'sms' | 'email';
export const isSent = (method: MethodId): method is SentMethod => method === 'sms' || method === 'email';

export interface SentCode {
  readonly user: string;
  readonly method: SentMethod;
  readonly to: string;
  readonly code: string;
}

/** The second factors of one user: what is accepted, and once only. */
export class Codes {
  readonly #clock: DemoClock;
  readonly #user: DemoUser;
  readonly #onSent: (sent: SentCode) => void;
  readonly #totp = new TOTP({ issuer: 'NetExplorer', secret: new OtpSecret({ size: 20 }) });
  readonly #yubikey = new YubiKey();
  readonly #pending = new Map<SentMethod, string>();
  readonly #sentAt = new Map<SentMethod, number>();
  #lastStep = -1;

  constructor(clock: DemoClock, user: DemoUser, onSent: (sent: SentCode) => void) {
    this.#clock = clock;
    this.#user = user;
    this.#onSent = onSent;
  }

  /** Base32, as an authenticator app takes it. */
  get otpSecret(): string {
    return this.#totp.secret.base32;
  }

  /**
   * Sends a new code, which replaces the one before.
   * @returns milliseconds to wait when the last one was sent too short a time ago.
   */
  send(method: SentMethod): { readonly waitMs: number } | undefined {
    const now = this.#clock.now();
    const waitMs = (this.#sentAt.get(method) ?? -Infinity) + RESEND_AFTER_MS - now;
    if (waitMs > 0) return { waitMs };
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    this.#pending.set(method, code);
    this.#sentAt.set(method, now);
    const to = (method === 'sms' ? this.#user.phone : this.#user.email) ?? '';
    this.#onSent({ user: this.#user.name, method, to, code });
    return undefined;
  }

  /** True for the right code, and only the first time. */
  accepts(method: MethodId, code: string): boolean {
    if (method === 'yubikey') return this.#yubikey.accepts(code);
    if (method === 'otp') return this.#acceptsOtp(code);
    if (code !== this.#pending.get(method)) return false;
    this.#pending.delete(method);
    return true;
  }

  /**
   * A code that will be accepted now: what the app shows, what was sent last, what the key types.
   * When the app's codes that are valid now are used up, the demo's clock goes on to the next one.
   * @throws when none was sent.
   */
  current(method: MethodId): string {
    if (method === 'yubikey') return this.#yubikey.press();
    if (method === 'otp') return this.#currentOtp();
    const code = this.#pending.get(method);
    if (code === undefined) throw new Error(`no code by ${method} is waiting for ${this.#user.name}`);
    return code;
  }

  #acceptsOtp(code: string): boolean {
    const now = this.#clock.now();
    const delta = this.#totp.validate({ token: code, timestamp: now, window: STEPS_AROUND });
    if (delta === null) return false;
    const step = Math.floor(now / STEP_MS) + delta;
    if (step <= this.#lastStep) return false;
    this.#lastStep = step;
    return true;
  }

  #currentOtp(): string {
    const wanted = Math.max(Math.floor(this.#clock.now() / STEP_MS), this.#lastStep + 1);
    const tooEarly = (wanted - STEPS_AROUND) * STEP_MS - this.#clock.now();
    if (tooEarly > 0) this.#clock.advance(tooEarly);
    return this.#totp.generate({ timestamp: wanted * STEP_MS });
  }
}
