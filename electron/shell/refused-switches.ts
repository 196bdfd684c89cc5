/**
 * Switches of Chromium and Node that open the app's pages, memory or connections to other programs of the user: debuggers
 * that type and read along, programs started in place of a page's process, unchecked certificates and scripts, keys and
 * conversations written to files. Such a program would only need to start the app, so the packaged app does not start with
 * any of them.
 *
 * `--no-sandbox` is not among them: it opens nothing to other programs, and some Linux packagers set it.
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
 * Finds the first refused switch among the arguments of the packaged program.
 * @param argv the whole argv of the process
 * @param begins matches the beginning of a switch
 * @returns the switch as it was given but without its value; undefined when there is none
 */
export function refusedSwitch(argv: readonly string[], begins: RegExp): string | undefined {
  return argv
    .slice(1)
    .filter((argument) => begins.test(argument))
    .map((argument) => argument.split('=', 1)[0] ?? '')
    .find((name) => refused.some((pattern) => pattern.test(name.replace(begins, '').toLowerCase())));
}
