import { element, xmlFile, type Element } from '../../policy-files/xml.ts';
import { idOf, productCode, UPGRADE_CODE } from './identity.ts';
import { PROGRAM, registryComponents, remembered, SETTINGS_KEY } from './msi-content.ts';
import type { Installation, RegistryComponent } from './msi-content.ts';

const DOWNGRADE = 'A newer version of Latchkey is installed. Uninstall it before you install this one.';

/** Where others than the files of the app go, or are run from. */
const systemFolders = ['ProgramMenuFolder', 'DesktopFolder', 'System64Folder', 'WindowsFolder'];

/** The ids of a file, its component and folder: the same from version to version. */
export const idFor = (kind: 'file' | 'folder' | 'component' | 'value', name: string): string =>
  `${kind}${idOf(name).replaceAll('-', '')}`;

export const valueId = (key: string, name = ''): string => idFor('value', `${key}\0${name}`);

/**
 * Describes the package for a whole computer, in the part of WiX 3 that wixl understands; `msiStatements` adds the rest.
 * @throws when the version is not three numbers, which is all that Windows Installer compares
 */
export function wixSource(installation: Installation): string {
  const { version, manufacturer, homepage, icon, files, platformKinds } = installation;
  if (!/^\d{1,2}\.\d{1,3}\.\d{1,5}$/.test(version))
    throw new Error(`Windows Installer cannot compare version ${version}: three numbers are needed.`);
  const components = registryComponents(installation);
  const kinds = platformKinds.map((kind) => `PLATFORMKIND="${kind}"`).join(' OR ');
  const product = {
    ...{ Id: productCode(installation), UpgradeCode: UPGRADE_CODE, Name: 'Latchkey', Version: version },
    ...{ Language: '1033', Codepage: '1252', Manufacturer: manufacturer },
  };
  const property = (Id: string, Value: string): Element => element('Property', { Id, Value });
  const content = [
    element('Package', { Compressed: 'yes', InstallerVersion: '500', InstallScope: 'perMachine', Comments: homepage }),
    element('MajorUpgrade', { DowngradeErrorMessage: DOWNGRADE }),
    element('Media', { Id: '1', Cabinet: 'latchkey.cab', EmbedCab: 'yes' }),
    element('Icon', { Id: 'latchkey.ico', SourceFile: icon }),
    property('ARPPRODUCTICON', 'latchkey.ico'),
    property('ARPURLINFOABOUT', homepage),
    property('ARPNOMODIFY', '1'),
    // Whether to restart is for IT to decide: Windows Installer only says that it is due (3010).
    property('REBOOT', 'ReallySuppress'),
    // Chromium's libraries may have a lower version than before. Without `a` they would be missing after such an upgrade.
    property('REINSTALLMODE', 'amus'),
    ...remembered.map(([name, value]) => {
      const where = { Id: `Find${name}`, Root: 'HKLM', Key: SETTINGS_KEY, Name: value, Type: 'raw', Win64: 'yes' };
      return element('Property', { Id: `REMEMBERED${name}` }, [element('RegistrySearch', where)]);
    }),
    element(
      'Condition',
      { Message: `PLATFORMKIND is one of ${platformKinds.join(', ')}.` },
      `Installed OR NOT PLATFORMKIND OR ${kinds}`,
    ),
    element('Directory', { Id: 'TARGETDIR', Name: 'SourceDir' }, [
      element('Directory', { Id: 'ProgramFiles64Folder' }, [installationFolder(installation, components)]),
      ...systemFolders.map((Id) => element('Directory', { Id })),
    ]),
    element('Feature', { Id: 'Latchkey', Level: '1' }, [
      ...files.map(({ path }) => element('ComponentRef', { Id: idFor('component', path) })),
      ...components.map(({ id }) => element('ComponentRef', { Id: id })),
    ]),
  ];
  return xmlFile(
    element('Wix', { xmlns: 'http://schemas.microsoft.com/wix/2006/wi' }, [element('Product', product, content)]),
  );
}

function component(id: string, guid: string, content: readonly Element[]): Element {
  return element('Component', { Id: id, Guid: guid, Win64: 'yes' }, content);
}

/** The folder of the installation, with the app's folders below it. Each file is a component of its own, so that it is repaired alone. */
function installationFolder(
  { folder, files, architecture }: Installation,
  components: readonly RegistryComponent[],
): Element {
  const paths = files.map(({ path }) => path);
  const inside = (parent: string): readonly Element[] => {
    const below = paths.filter((path) => path.startsWith(parent)).map((path) => path.slice(parent.length));
    const names = [...new Set(below.map((path) => path.split('/')[0] ?? ''))].toSorted();
    return names.map((name) => {
      const path = `${parent}${name}`;
      if (!below.includes(name))
        return element('Directory', { Id: idFor('folder', path), Name: name }, inside(`${path}/`));
      const file = { Id: idFor('file', path), Name: name, Source: `${folder}/${path}`, KeyPath: 'yes' };
      return component(idFor('component', path), idOf('file', architecture, path), [element('File', file)]);
    });
  };
  const written = components.map((one) => component(one.id, idOf('registry', architecture, one.id), registryOf(one)));
  return element('Directory', { Id: 'INSTALLDIR', Name: 'Latchkey' }, [...inside(''), ...written]);
}

function registryOf({ id, rows, shortcutIn }: RegistryComponent): readonly Element[] {
  const values = rows.map(({ key, name, value }, at) =>
    element('RegistryValue', {
      ...{ Id: valueId(key, name), Root: 'HKLM', Key: key, ...(name === undefined ? {} : { Name: name }) },
      ...{ Type: typeof value === 'number' ? 'integer' : 'string', Value: value, ...(at === 0 && { KeyPath: 'yes' }) },
    }),
  );
  if (shortcutIn === undefined) return values;
  const shortcut = { Id: id, Directory: shortcutIn, Name: 'Latchkey', WorkingDirectory: 'INSTALLDIR', Target: PROGRAM };
  return [...values, element('Shortcut', shortcut)];
}
