/** What `electron [switches] [-r module]… <app> [arguments]` means. */
export interface CommandLine {
  readonly switches: ReadonlyMap<string, string>;
  /** Loaded before the app. */
  readonly modules: readonly string[];
  /** Where Node's inspector listens; undefined when it is not asked for. */
  readonly inspectPort: number | undefined;
  readonly app: string | undefined;
}

const DEFAULT_INSPECT_PORT = 9229;

/** @param args without the program itself. What follows the app is its own. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const switches = new Map<string, string>();
  const modules: string[] = [];
  let inspectPort: number | undefined;
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '-r' || arg === '--require') {
      i += 1;
      modules.push(args[i] ?? '');
    } else if (arg.startsWith('--')) {
      const [, name = '', value = ''] = /^--([^=]*)=?(.*)$/s.exec(arg) ?? [];
      if (name === 'inspect') inspectPort = value === '' ? DEFAULT_INSPECT_PORT : Number(value.split(':').at(-1));
      else switches.set(name, value);
    } else {
      return { switches, modules, inspectPort, app: arg };
    }
  }
  return { switches, modules, inspectPort, app: undefined };
}
