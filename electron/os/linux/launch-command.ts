/**
 * Returns the program and arguments that start this app again.
 * @param appFolder the folder of an app that is not packaged, which the runtime is told to run
 */
export function launchCommand(
  executable: string,
  appFolder: string | undefined,
  env: Readonly<Partial<Record<string, string>>>,
): readonly [string, ...string[]] {
  // An AppImage runs from a mount that is gone at the next logon, so its file is named, which `APPIMAGE` holds.
  const program = env['APPIMAGE'] ?? executable;
  return appFolder === undefined ? [program] : [program, appFolder];
}
