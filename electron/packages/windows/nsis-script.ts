import { languages, type Language } from '../../contract/words/language.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { Installation } from './msi-content.ts';

/** NSIS calls languages as English does. */
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** What the installer ends with besides 0 (done) and 1 (the person has cancelled). Numbers of Windows for the same. */
const IN_USE = 32;
const NEWER_INSTALLED = 1638;

const LISTED = 'Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\app.latchkey.desktop';
const RUN_KEY = 'Software\\Microsoft\\Windows\\CurrentVersion\\Run';
const CLASS_KEY = String.raw`Software\Classes\latchkey`;
const SHORTCUT = String.raw`$SMPROGRAMS\Latchkey.lnk`;

/**
 * Writes the script of the installer for one person, who needs no administrator for it.
 * @param file where the installer is to be made; absolute path
 */
export function nsisScript(installation: Installation, file: string): string {
  const { version, manufacturer, homepage, icon, isStub } = installation;
  const english = languages.toSorted((one, other) => Number(other === 'en') - Number(one === 'en')); // the first is the default
  const size = (name: string, value: string): string => `VIAddVersionKey /LANG=0 ${name} ${quoted(value)}`;
  return `${[
    'Unicode true',
    'Target amd64-unicode',
    isStub ? 'SetCompress off' : 'SetCompressor /SOLID lzma',
    'Name Latchkey',
    `OutFile ${quoted(file)}`,
    'RequestExecutionLevel user',
    String.raw`InstallDir "$LOCALAPPDATA\Programs\Latchkey"`,
    `InstallDirRegKey HKCU "${LISTED}" InstallLocation`,
    'ManifestDPIAware true',
    `VIProductVersion ${version}.0`,
    ...[size('ProductName', 'Latchkey'), size('FileDescription', 'Latchkey'), size('FileVersion', version)],
    ...[size('ProductVersion', version), size('CompanyName', manufacturer), size('LegalCopyright', manufacturer)],
    ...[`!define MUI_ICON ${quoted(icon)}`, `!define MUI_UNICON ${quoted(icon)}`],
    String.raw`!define MUI_FINISHPAGE_RUN "$INSTDIR\Latchkey.exe"`,
    ...['MUI2', 'FileFunc', 'WordFunc'].map((name) => `!include ${name}.nsh`),
    ...['MUI_PAGE_INSTFILES', 'MUI_PAGE_FINISH', 'MUI_UNPAGE_CONFIRM', 'MUI_UNPAGE_INSTFILES'].map(macro),
    ...english.flatMap((language) => textsIn(language)),
    ...[...checks(version), ...install(installation, homepage), ...uninstall(installation)],
  ].join('\n')}\n`;
}

const macro = (words: string): string => `!insertmacro ${words}`;

function textsIn(language: Language): readonly string[] {
  const { running, newer } = wordsIn(language).shell.installer;
  const name = languageNames.of(language) ?? language;
  const lang = `\${LANG_${name.toUpperCase()}}`;
  return [
    macro(`MUI_LANGUAGE ${name}`),
    `LangString running ${lang} ${quoted(running)}`,
    `LangString newer ${lang} ${quoted(newer)}`,
  ];
}

/** Refuses to go below a newer version, and to touch files that are in use. A quiet run only ends with the number. */
function checks(version: string): readonly string[] {
  const refuse = (text: string, code: number): readonly string[] => [
    `MessageBox MB_OK|MB_ICONEXCLAMATION "$(${text})" /SD IDOK`,
    `SetErrorLevel ${String(code)}`,
    'Quit',
  ];
  // Windows lets nobody write to a program that runs.
  const stopWhereRunning = [
    String.raw`IfFileExists "$INSTDIR\Latchkey.exe" 0 free`,
    'ClearErrors',
    String.raw`FileOpen $0 "$INSTDIR\Latchkey.exe" a`,
    'IfErrors 0 close',
    ...refuse('running', IN_USE),
    'close:',
    'FileClose $0',
    'free:',
  ];
  return [
    'Function .onInit',
    `ReadRegStr $0 HKCU "${LISTED}" DisplayVersion`,
    'StrCmp $0 "" older',
    `\${VersionCompare} $0 ${version} $1`,
    'StrCmp $1 1 0 older',
    ...refuse('newer', NEWER_INSTALLED),
    'older:',
    ...stopWhereRunning,
    ...['FunctionEnd', 'Function un.onInit', ...stopWhereRunning, 'FunctionEnd'],
  ];
}

function install({ files, folder, version, manufacturer }: Installation, homepage: string): readonly string[] {
  const listed = {
    ...{ DisplayName: 'Latchkey', DisplayVersion: version, Publisher: manufacturer, URLInfoAbout: homepage },
    ...{ DisplayIcon: String.raw`$INSTDIR\Latchkey.exe`, InstallLocation: '$INSTDIR' },
    UninstallString: String.raw`$\"$INSTDIR\Uninstall.exe$\"`,
    QuietUninstallString: String.raw`$\"$INSTDIR\Uninstall.exe$\" /S`,
  };
  const write = (key: string, name: string, value: string): string => `WriteRegStr HKCU "${key}" "${name}" "${value}"`;
  return [
    'Section',
    // What the version before has brought goes first, so that nothing of it stays.
    String.raw`IfFileExists "$INSTDIR\Uninstall.exe" 0 fresh`,
    String.raw`ExecWait '"$INSTDIR\Uninstall.exe" /S /UPGRADE _?=$INSTDIR'`,
    'fresh:',
    ...files.flatMap(({ path }) => [
      `SetOutPath "${placeOf(path.split('/').slice(0, -1).join('/'))}"`,
      `File ${quoted(`${folder}/${path}`)}`,
    ]),
    ...['SetOutPath "$INSTDIR"', String.raw`WriteUninstaller "$INSTDIR\Uninstall.exe"`],
    `CreateShortcut "${SHORTCUT}" "$INSTDIR\\Latchkey.exe"`,
    write(CLASS_KEY, '', 'URL:Latchkey link'),
    write(CLASS_KEY, 'URL Protocol', ''),
    write(`${CLASS_KEY}\\DefaultIcon`, '', String.raw`$INSTDIR\Latchkey.exe,0`),
    write(`${CLASS_KEY}\\shell\\open\\command`, '', String.raw`$\"$INSTDIR\Latchkey.exe$\" $\"%1$\"`),
    ...Object.entries(listed).map(([name, value]) => write(LISTED, name, value)),
    ...['NoModify', 'NoRepair'].map((name) => `WriteRegDWORD HKCU "${LISTED}" ${name} 1`),
    'SectionEnd',
  ];
}

/** Takes away what was installed, file by file, and nothing else that may lie in the folder. */
function uninstall({ files }: Installation): readonly string[] {
  const folders = new Set(
    files.flatMap(({ path }) => {
      const parts = path.split('/').slice(0, -1);
      return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
    }),
  );
  const deepestFirst = [...folders].toSorted((one, other) => (one < other ? 1 : -1));
  return [
    'Section Uninstall',
    ...files.map(({ path }) => `Delete "${placeOf(path)}"`),
    ...deepestFirst.map((path) => `RMDir "${placeOf(path)}"`),
    ...[String.raw`Delete "$INSTDIR\Uninstall.exe"`, 'RMDir "$INSTDIR"', `Delete "${SHORTCUT}"`],
    ...[`DeleteRegKey HKCU "${CLASS_KEY}"`, `DeleteRegKey HKCU "${LISTED}"`],
    // The start at logon is the person's choice, which an upgrade keeps.
    ...['${GetParameters} $0', 'ClearErrors', '${GetOptions} $0 "/UPGRADE" $1', 'IfErrors 0 kept'],
    `DeleteRegValue HKCU "${RUN_KEY}" app.latchkey.desktop`,
    ...['kept:', 'SectionEnd'],
  ];
}

const placeOf = (path: string): string =>
  path === '' ? '$INSTDIR' : `$INSTDIR\\${path.replaceAll('/', '\\').replaceAll('$', '$$$$')}`;

function quoted(text: string): string {
  return `"${text.replaceAll('$', '$$$$').replaceAll('"', '$\\"')}"`;
}
