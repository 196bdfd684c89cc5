import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A session bus that knows none of the machine's services: a desktop without a Secret Service. */
export interface BareBus {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts one. With `secretService`, the bus starts this program when somebody asks for the Secret Service. */
export async function startBareBus(options: { secretService?: string } = {}): Promise<BareBus> {
  const folder = mkdtempSync(join(tmpdir(), 'lk-bus-'));
  const services = join(folder, 'services');
  mkdirSync(services);
  if (options.secretService !== undefined) {
    const service = ['[D-BUS Service]', 'Name=org.freedesktop.secrets', `Exec=${options.secretService}`];
    writeFileSync(join(services, 'org.freedesktop.secrets.service'), service.join('\n'));
  }
  const config = join(folder, 'bus.conf');
  writeFileSync(
    config,
    `<busconfig>
       <type>session</type><listen>unix:path=${join(folder, 'bus')}</listen><servicedir>${services}</servicedir>
       <policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy>
     </busconfig>`,
  );
  const args = [`--config-file=${config}`, '--nofork', '--print-address'];
  const daemon = spawn('dbus-daemon', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => {
    daemon.once('exit', () => {
      resolve();
    });
  });
  const address = await new Promise<string>((resolve, reject) => {
    daemon.once('error', reject);
    daemon.stdout.once('data', (data: Buffer) => {
      resolve(data.toString().trim());
    });
    void ended.then(() => {
      reject(new Error('dbus-daemon ended at once'));
    });
  });
  return {
    address,
    async stop() {
      daemon.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
