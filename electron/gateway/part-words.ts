/** The command words with which this program starts itself as one of the processes that serve the drives. */
const words = { 'gateway-holder': 'holder', 'gateway-server': 'server' } as const;

export type GatewayPart = (typeof words)[keyof typeof words];

/** The name of the socket over which programs speak with the holder. */
export const socketName = 'gateway.sock';

/** Returns the part that a command line of this program starts. Undefined for a command line that a person has typed. */
export function gatewayPart(argv: readonly string[]): GatewayPart | undefined {
  const [word = '', ...more] = argv;
  return more.length === 0 && Object.hasOwn(words, word) ? words[word as keyof typeof words] : undefined;
}

/** Returns the argument that makes a process of this program that part. */
export function wordOf(part: GatewayPart): string {
  return part === 'holder' ? 'gateway-holder' : 'gateway-server';
}
