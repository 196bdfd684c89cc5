import type { OperatingSystem } from './operating-system.ts';

/** Loads the operating system. A system for which nobody has written a folder gets the parts that it may share with Linux. */
export async function loadOperatingSystem(platform: NodeJS.Platform): Promise<OperatingSystem> {
  switch (platform) {
    case 'win32':
      return await loadWindows();
    case 'darwin':
      return (await import('./mac/mac.ts')).mac;
    case 'linux':
      return (await import('./linux/linux.ts')).linux;
    default:
      return (await import('./not-yet.ts')).unwritten(platform, (await import('./linux/linux.ts')).linux);
  }
}

async function loadWindows(): Promise<OperatingSystem> {
  const [{ windows }, { inSession }] = await Promise.all([
    import('./windows/windows.ts'),
    import('./windows/session-places.ts'),
  ]);
  return await inSession(windows);
}
