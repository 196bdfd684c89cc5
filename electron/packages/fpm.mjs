#!/usr/bin/env node
// Makes a deb or an rpm in the place of fpm, which electron-builder would download: it understands what electron-builder and
// electron-builder.yml give it, and nothing else. The work is done by dpkg-deb and rpmbuild, so that the same files give the same
// package: everything belongs to root, nobody else may write, and nothing is younger than SOURCE_DATE_EPOCH.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { copyFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const text = { type: 'string' };
const texts = { type: 'string', multiple: true, default: [] };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ 'input-type': { ...text, short: 's' }, 'output-type': { ...text, short: 't' }, force: { type: 'boolean' } },
    ...{ name: text, version: text, architecture: text, package: text, description: text, license: text },
    ...{ maintainer: text, vendor: text, url: text, category: text },
    ...{ 'after-install': text, 'after-remove': text, depends: { ...texts, short: 'd' } },
    ...{ 'deb-recommends': texts, 'deb-priority': text, 'deb-compression': text },
    ...{ 'rpm-summary': text, 'rpm-os': text, 'rpm-compression': text, 'rpm-tag': texts },
  },
});

const epoch = Number(process.env['SOURCE_DATE_EPOCH']);
if (!Number.isSafeInteger(epoch)) throw new Error('SOURCE_DATE_EPOCH must say when the sources were written.');
process.umask(0o022);
const work = mkdtempSync(join(tmpdir(), 'latchkey-package-'));
try {
  const root = join(work, 'root');
  mkdirSync(root);
  positionals.forEach((mapping) => lay(mapping, root));
  const entries = entriesBelow(root);
  tidy(root, entries);
  ({ deb: makeDeb, rpm: makeRpm })[values['output-type']](root, entries);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Lays files into the tree. A source that ends with a slash is a folder's content. @param {string} mapping `source=target` */
function lay(mapping, root) {
  const at = mapping.lastIndexOf('=');
  const [source, target] = [mapping.slice(0, at), join(root, mapping.slice(at + 1))];
  mkdirSync(source.endsWith('/') ? target : dirname(target), { recursive: true });
  cpSync(source, target, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
}

/** @returns {{ path: string, kind: 'folder' | 'file' | 'link' }[]} everything below, in an order that does not depend on the disk */
function entriesBelow(root, path = '') {
  return readdirSync(join(root, path), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const child = `${path}/${entry.name}`;
      if (entry.isSymbolicLink()) return [{ path: child, kind: 'link' }];
      return entry.isDirectory()
        ? [{ path: child, kind: 'folder' }, ...entriesBelow(root, child)]
        : [{ path: child, kind: 'file' }];
    });
}

/** Modes as whoever built has them by chance, and times, do not ship. */
function tidy(root, entries) {
  for (const { path, kind } of entries.toReversed()) {
    const file = join(root, path);
    if (kind !== 'link') chmodSync(file, kind === 'folder' || lstatSync(file).mode & 0o100 ? 0o755 : 0o644);
    lutimesSync(file, epoch, epoch);
  }
}

function makeDeb(root, entries) {
  const control = join(root, 'DEBIAN');
  mkdirSync(control);
  const files = entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
  const size = files.reduce((sum, path) => sum + Math.ceil(lstatSync(join(root, path)).size / 1024), entries.length);
  const [synopsis = '', ...rest] = values.description.split('\n').map((line) => line.trim());
  const more = rest.filter((line) => line !== synopsis); // which electron-builder says twice where there is no longer one
  const fields = {
    Package: values.name,
    Version: values.version,
    Architecture: values.architecture,
    Maintainer: values.maintainer,
    'Installed-Size': String(size),
    Depends: values.depends.join(', '),
    Recommends: values['deb-recommends'].join(', '),
    Section: values.category,
    Priority: values['deb-priority'],
    Homepage: values.url,
    Description: [synopsis, ...more.map((line) => ` ${line || '.'}`)].join('\n'),
  };
  const write = (name, content, mode) => writeFileSync(join(control, name), content, { mode });
  write('control', Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`).join(''), 0o644); // prettier-ignore
  // `dpkg --verify` says with them what somebody has changed.
  const sums = files.map((path) => `${createHash('md5').update(readFileSync(join(root, path))).digest('hex')}  ${path.slice(1)}\n`); // prettier-ignore
  write('md5sums', sums.join(''), 0o644);
  // What IT has changed there stays through an upgrade, and after a removal until a purge.
  write('conffiles', files.filter(isSetting).map((path) => `${path}\n`).join(''), 0o644); // prettier-ignore
  write('postinst', readFileSync(values['after-install']), 0o755);
  write('postrm', readFileSync(values['after-remove']), 0o755);
  run('dpkg-deb', ['--root-owner-group', `-Z${values['deb-compression']}`, '--build', root, values.package]);
}

function makeRpm(root, entries) {
  // Of folders only those that are Latchkey's alone: the others are the system's.
  const isOurs = ({ path, kind }) =>
    kind !== 'folder' || /^\/opt\/|\/latchkey(\/|$)/.test(path) || readdirSync(join(root, path)).length === 0;
  const mark = ({ path, kind }) => {
    if (kind === 'folder') return '%dir ';
    return isSetting(path) ? '%config(noreplace) ' : '';
  };
  const listed = entries.filter(isOurs).map((entry) => `${mark(entry)}"${escaped(entry.path)}"`);
  const script = (section, file) => `%${section}\n${escaped(readFileSync(file, 'utf8'))}`;
  const spec = join(work, 'spec');
  const tags = {
    Name: values.name,
    Version: values.version,
    Release: '1',
    Summary: values['rpm-summary'],
    License: values.license,
    Vendor: values.vendor,
    URL: values.url,
    Packager: values.maintainer,
    Group: values.category,
    AutoReqProv: 'no',
  };
  const lines = [
    ...Object.entries(tags).map(([name, value]) => `${name}: ${value}`),
    ...values.depends.map((each) => `Requires: ${each}`),
    ...values['rpm-tag'],
    `%description\n${values.description}`,
    script('post', values['after-install']),
    script('postun', values['after-remove']),
    '%files\n%defattr(-,root,root,-)',
    ...listed,
  ];
  writeFileSync(spec, `${lines.join('\n')}\n`);
  const macros = {
    _topdir: join(work, 'rpm'),
    _rpmfilename: 'package.rpm',
    _buildhost: 'latchkey',
    _build_id_links: 'none',
    __os_install_post: '%{nil}',
    debug_package: '%{nil}',
    // One thread: what several make depends on how many there are.
    _binary_payload: 'w6.xzdio',
    _source_filedigest_algorithm: '8',
    _binary_filedigest_algorithm: '8',
    use_source_date_epoch_as_buildtime: '1',
    clamp_mtime_to_source_date_epoch: '1',
  };
  const defines = Object.entries(macros).flatMap(([name, value]) => ['--define', `${name} ${value}`]);
  const architecture = { amd64: 'x86_64', arm64: 'aarch64' }[values.architecture] ?? values.architecture;
  run('rpmbuild', ['-bb', '--quiet', '--target', `${architecture}-linux`, ...defines, '--buildroot', root, spec]);
  copyFileSync(join(work, 'rpm/RPMS/package.rpm'), values.package);
}

/** Tells whether a file is the computer's to change. @param {string} path */
function isSetting(path) {
  return path.startsWith('/etc/');
}

/** A text for a spec, in which `%` begins a macro. */
function escaped(words) {
  return words.replaceAll('%', '%%');
}

function run(file, args) {
  const { status, error } = spawnSync(file, args, { stdio: ['ignore', 2, 2] });
  if (error) throw error;
  if (status !== 0) throw new Error(`${file} failed; see above.`);
}
