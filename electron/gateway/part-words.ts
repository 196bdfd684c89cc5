/** Words of this program for itself: what it is started with as one of the processes that serve the drives. */
const words = { 'gateway-holder': 'holder', 'gateway-server': 'server' } as const;

export type GatewayPart = (typeof words)[keyof typeof words];

/** Of the socket over which programs speak with the holder. */
export const socketName = 'gateway.sock';

/** Undefined for a command line of a person. */
export function gatewayPart(argv: readonly string[]): GatewayPart | undefined {
  const [word = '', ...more] = argv;
  return more.length === 0 && Object.hasOwn(words, word) ? words[word as keyof typeof words] : undefined;
}

/** The argument that makes a process of this program one of them. */
export function wordOf(part: GatewayPart): string {
  return part === 'holder' ? 'gateway-holder' : 'gateway-server';
}
