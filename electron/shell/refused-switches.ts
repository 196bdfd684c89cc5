/**
 * Switches of Chromium and Node that hand pages, memory or connections of the app to other programs of the user, who need
 * nothing but to start it: debuggers that type and read along, programs put in a page's place, certificates and scripts that
 * nobody checks, keys and conversations written to files. The packaged app does not start with one.
 *
 * Not among them is `--no-sandbox`: it opens nothing to other programs, and some packagers of Linux set it.
 */
const refused: readonly RegExp[] = [
  /^remote-(debugging|allow-origins)/,
  /^inspect/,
  /^debug/,
  /^auto-open-devtools-for-tabs$/,
  /^js-flags$/,
  /^(load-extension|load-component-extension|disable-extensions-except|load-and-launch-app)$/,
  /^(disable-web-security|allow-running-insecure-content|unsafely-treat-insecure-origin-as-secure)$/,
  /^ignore-certificate-errors/,
  /^(allow-insecure-localhost|ssl-version-(min|max)|cipher-suite-blacklist)$/,
  /^(host-rules|host-resolver-rules)$/,
  /^(ssl-key-log-file|log-net-log|net-log-capture-mode)$/,
  /^(browser-subprocess-path|gpu-launcher|(renderer|utility|ppapi-plugin)-cmd-prefix)$/,
  /^(enable-automation|headless|test-type)$/,
];

/**
 * The first such switch among the arguments of the packaged program, as it was given but without its value; undefined when
 * there is none.
 * @param argv of the process, whole
 * @param begins how a switch begins
 */
export function refusedSwitch(argv: readonly string[], begins: RegExp): string | undefined {
  return argv
    .slice(1)
    .filter((argument) => begins.test(argument))
    .map((argument) => argument.split('=', 1)[0] ?? '')
    .find((name) => refused.some((pattern) => pattern.test(name.replace(begins, '').toLowerCase())));
}
