import { strict } from '../strict.ts';

/** Only whether there is a network: always. Requests are the app's own business. */
export const net = strict('net', { isOnline: (): boolean => true, online: true });
