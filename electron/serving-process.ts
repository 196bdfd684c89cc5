import { setFlagsFromString } from 'node:v8';
import { crashes } from './cli/interruption.ts';
import { exitCodes } from './contract/failure.ts';
import { omitUndefined } from './contract/omit-undefined.ts';
import type { FirstServer, ServingProgram } from './gateway/first-server.ts';
import { runGatewayProcess } from './gateway/gateway-process.ts';
import type { GatewayPart } from './gateway/part-words.ts';
import { fileLog } from './log/log.ts';
import type { OperatingSystem } from './os/operating-system.ts';
import { logByPolicy } from './policy/log-by-policy.ts';

/**
 * Runs this process as one of those that serve the drives.
 * @param firstServer the server that the holder has started already
 */
export async function runServing(
  part: GatewayPart,
  os: OperatingSystem,
  { version, program }: ServingProgram,
  firstServer: FirstServer | undefined,
): Promise<never> {
  const places = os.places(process.env);
  const log = logByPolicy(fileLog(places.log), os.policy());
  for (const crash of crashes) {
    process.on(crash, (error: unknown) => {
      log.unexpected(error, { during: `gateway-${part}` });
      void log.close().finally(() => void os.exitAtOnce(exitCodes.unexpected));
    });
  }
  return await runGatewayProcess(part, {
    ...{ os, places, log, version, program, firstServer, env: process.env },
    async loadGateway() {
      // undici reads HTTP with WebAssembly. V8 would optimise that in threads of its own after the first request, which left 10 to
      // 35 MB behind for as long as the process lives. What its first compiler makes is fast enough for headers.
      setFlagsFromString('--liftoff-only');
      const [{ createGateway }, { undiciHttp }, { certificateBundles, proxyFor }, unmended] = await Promise.all([
        import('./gateway/serve.ts'),
        import('./http/undici-http.ts'),
        os.servingAdapters(),
        import('./policy/unmended.ts').then(({ unmendedBy }) => unmendedBy(os.policy())),
      ]);
      const userAgent = `Latchkey/${version}`;
      return (port, tell) =>
        createGateway({
          ...{ port, tell, unmended },
          http: (caFile) => undiciHttp({ userAgent, certificateBundles, ...omitUndefined({ caFile, proxyFor }) }),
          fault: (error) => log.unexpected(error, { during: 'gateway' }),
        });
    },
  });
}
