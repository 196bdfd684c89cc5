#!/usr/bin/env node
// Stands in for Apple's pkgbuild and productbuild where there is no Mac, by the name it is started under: it understands what
// electron-builder gives them, and writes flat packages, which are archives of the kind xar, with bsdtar. It makes no list of
// files (Bom) and signs nothing, so that a Mac installs none of these; what is in them is what Apple's tools would pack.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import plist from 'plist';

const text = { type: 'string' };
const owned = ['--uid', '0', '--gid', '0', '--uname', 'root', '--gname', 'wheel'];
const work = mkdtempSync(join(tmpdir(), 'latchkey-pkg-'));
try {
  ({ pkgbuild, productbuild })[basename(process.argv[1])](process.argv.slice(2));
} finally {
  rmSync(work, { recursive: true, force: true });
}

function pkgbuild(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...{ analyze: { type: 'boolean' }, root: text, identifier: text, version: text },
      ...{ 'component-plist': text, 'install-location': text, scripts: text },
    },
  });
  const [out] = positionals;
  if (values.analyze) {
    const bundles = readdirSync(values.root).filter((name) => name.endsWith('.app'));
    // Apple's defaults, of which electron-builder.yml has to change the first.
    const found = bundles.map((name) => ({
      BundleIsRelocatable: true,
      BundleIsVersionChecked: true,
      BundleHasStrictIdentifier: true,
      BundleOverwriteAction: 'upgrade',
      RootRelativeBundlePath: name,
    }));
    writeFileSync(out, plist.build(found));
    return;
  }
  const folder = join(work, 'component');
  mkdirSync(folder);
  const bundles = plist.parse(readFileSync(values['component-plist'], 'utf8'));
  const marked = (name, has) =>
    `  <${name}>${bundles.filter(has).map((each) => `<bundle id="${each.RootRelativeBundlePath}"/>`).join('')}</${name}>`; // prettier-ignore
  const scripts = values.scripts === undefined ? [] : readdirSync(values.scripts);
  const info = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<pkg-info format-version="2" identifier="${values.identifier}" version="${values.version}" install-location="${values['install-location']}" auth="root">`,
    `  <payload numberOfFiles="${count(values.root)}"/>`,
    ...bundles.map((each) => `  <bundle path="./${each.RootRelativeBundlePath}" id="${each.RootRelativeBundlePath}"/>`),
    marked('relocate', (each) => each.BundleIsRelocatable),
    marked('bundle-version', (each) => each.BundleIsVersionChecked),
    marked('strict-identifier', (each) => each.BundleHasStrictIdentifier),
    `  <scripts>${scripts.map((name) => `<${name} file="./${name}"/>`).join('')}</scripts>`,
    '</pkg-info>',
  ];
  writeFileSync(join(folder, 'PackageInfo'), `${info.join('\n')}\n`);
  cpio(values.root, join(folder, 'Payload'));
  if (scripts.length > 0) cpio(values.scripts, join(folder, 'Scripts'));
  xar(folder, out);
}

function productbuild(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { synthesize: { type: 'boolean' }, product: text, component: text, distribution: text },
  });
  const [out] = positionals;
  if (values.synthesize) {
    const { arch } = plist.parse(readFileSync(values.product, 'utf8'));
    const { CFBundleIdentifier: id } = plist.parse(readFileSync(join(values.component, 'Contents/Info.plist'), 'utf8'));
    const distribution = [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<installer-gui-script minSpecVersion="1">',
      `    <options customize="never" require-scripts="false" hostArchitectures="${arch.join(',')}"/>`,
      `    <choices-outline><line choice="default"><line choice="${id}"/></line></choices-outline>`,
      `    <choice id="default"/><choice id="${id}" visible="false"><pkg-ref id="${id}"/></choice>`,
      `    <pkg-ref id="${id}" onConclusion="none">${id}.pkg</pkg-ref>`,
      '</installer-gui-script>',
    ];
    writeFileSync(out, `${distribution.join('\n')}\n`);
    return;
  }
  const folder = join(work, 'product');
  mkdirSync(folder);
  copyFileSync(values.distribution, join(folder, 'Distribution'));
  // A product has its components unpacked in it.
  for (const [, name] of readFileSync(values.distribution, 'utf8').matchAll(
    /<pkg-ref id="[^"]+" onConclusion[^>]*>([^<]+)</g,
  )) {
    const component = join(folder, name);
    mkdirSync(component);
    run('bsdtar', ['-xf', join(dirname(values.distribution), name), '-C', component]);
  }
  xar(folder, out);
}

/** How many files and folders there are, the one that is given with them. */
function count(folder) {
  return 1 + readdirSync(folder, { recursive: true }).length;
}

function cpio(folder, out) {
  list(folder);
  run('bsdtar', [...owned, '--format', 'odc', '-czf', resolve(out), '-C', folder, '-n', '-T', join(work, 'list')]);
}

function xar(folder, out) {
  list(folder);
  run('bsdtar', [...owned, '--format', 'xar', '-cf', resolve(out), '-C', folder, '-n', '-T', join(work, 'list')]);
}

/** Names what is below a folder, in an order that does not depend on the disk. */
function list(folder) {
  const below = readdirSync(folder, { recursive: true }).sort();
  writeFileSync(
    join(work, 'list'),
    ['.', ...below.map((path) => `./${path}`)].filter((path) => lstatSync(join(folder, path))).join('\n'),
  );
}

function run(file, args) {
  const { status, error } = spawnSync(file, args, { stdio: ['ignore', 2, 2] });
  if (error) throw error;
  if (status !== 0) throw new Error(`${file} failed; see above.`);
}
