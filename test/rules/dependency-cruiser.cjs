/**
 * Import directions. They run one way: faces -> engine -> upkeep -> lifecycle -> ports <- adapters -> http, os, log; everything may use
 * the contract, and the contract uses nothing.
 */

const folder = (...names) => `^electron/(${names.join('|')})/`;

/** What a domain shows to the others: its ports and the types in them. Everything else in its folder is its own. */
const ports = [
  '^electron/connections/(connection|connection-store|versioned-file)\\.ts$',
  '^electron/drives/(check-label|dav-challenge|dav-digest|drive-mapper|drives|multistatus|probe-webdav|system-drives)\\.ts$',
  '^electron/gateway/(client|gateway|kept-port|prefix)\\.ts$',
  '^electron/hand-over/(concealed-clipboard|timed-offer)\\.ts$',
  '^electron/http/(http|address|blocked-servers|challenges|proxy|proxy-script|rate-limit|redirect-listener|remembered-proxies|retry-after|same-site|trust)\\.ts$',
  '^electron/log/(log|redact)\\.ts$',
  '^electron/os/(abort|control-socket|environment|exclusive|files|health-store|held-port|ipc-child|only-ours|operating-system|places|run|start-detached|system-log|worker-calls)\\.ts$',
  '^electron/platforms/platform\\.ts$',
  '^electron/platforms/guided-page/(page-hosts|page-visit|page-windows|read-page|reader-channel|recipe|recipes)\\.ts$',
  '^electron/policy/(fill-template|json-rules|judge|lines|oauth|policy|policy-keys|policy-view)\\.ts$',
  '^electron/secrets/(bound-secrets|network-password|presence|secret|secret-store)\\.ts$',
  '^electron/settings/settings\\.ts$',
  '^electron/sign-in/(ask|qr-code|sign-in|visit-browser)\\.ts$',
  '^electron/upkeep/upkeep-file\\.ts$',
];
const contract = '^electron/contract/';
const tools =
  '^electron/(.*\\.config\\.ts|(build|policy|runbook|words)\\.mjs|(compile-words|formatted)\\.ts|(packages|policy-files|runbook)/.*)$';
const ownFolder = '^electron/$1/';
const packages = 'node_modules';

/** The module, not this project's folder of that name. */
const electronItself = [`^${packages}/electron/`, '^electron$'];

/** `from` may import its own folder, the contract, ports, packages, Node, and what is named besides. */
const mayImport = (from, besides = []) => ({
  name: `${from.join('-')}-through-ports`,
  comment: 'Domain folders know the contract and the ports of others, never their insides.',
  severity: 'error',
  from: { path: `^electron/(${from.join('|')})/` },
  to: { path: '^electron/', pathNot: [ownFolder, contract, ...ports, ...besides] },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^injected:' } },
    {
      name: 'nothing-imports-tests',
      comment: 'What only tests need must not be able to get into the program.',
      severity: 'error',
      from: { path: '^(electron|renderer)/' },
      to: { path: '^test/' },
    },
    {
      name: 'the-build-does-not-ship',
      comment:
        'What only the build needs, such as the parser of the catalogues, must not be able to get into the program.',
      severity: 'error',
      from: { path: '^(electron|renderer)/', pathNot: tools },
      to: { path: tools },
    },
    {
      name: 'the-window-loads-one-language',
      comment: 'Its own, as a script of its own: `loadWords`. What has every language is for programs.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/contract/words/(words-in|failure-words|compiled/all)\\.ts$' },
    },
    {
      name: 'contract-is-pure',
      comment: 'Windows and terminals share it: no Node, no Electron, nothing of the engine.',
      severity: 'error',
      from: { path: contract },
      to: { pathNot: [contract, `^${packages}/zod/`] },
    },
    {
      name: 'electron-has-its-places',
      comment: 'Everything else runs in plain Node.',
      severity: 'error',
      from: { path: '^electron/', pathNot: ['^electron/(shell|ipc|page-reader)/', '^electron/(main|preload)\\.ts$'] },
      to: { path: electronItself },
    },
    {
      name: 'child-processes-have-their-place',
      comment: '`run` of electron/os has a timeout, a size cap and no shell.',
      severity: 'error',
      // electron-builder starts these as programs of their own.
      from: { path: '^electron/', pathNot: ['^electron/os/', '^electron/packages/(fpm|stub/pkg-tools)\\.mjs$'] },
      to: { path: '^(node:)?child_process$' },
    },
    {
      name: 'one-way-out',
      comment: 'electron/http has timeouts, size caps and the rule for redirects.',
      severity: 'error',
      // Programs of one user speak over a local socket, mount tools of this machine come in by a port of its loopback, and the
      // gateway answers requests: none of these makes any.
      from: {
        path: '^electron/',
        pathNot: [
          '^electron/http/',
          '^electron/os/(control-socket|held-port|windows/control-pipe)\\.ts$',
          '^electron/gateway/(carry|deliver|own-answers|serve|upload)\\.ts$',
        ],
      },
      to: { path: ['^(node:)?(http|https|http2|net|tls|dgram)$', `^${packages}/undici/`] },
    },
    {
      name: 'development-packages-do-not-ship',
      comment: 'What is bundled is a dependency: it is looked after, named in the bill of materials, and audited.',
      severity: 'error',
      from: { path: '^(electron|renderer)/', pathNot: [tools, '^renderer/vite\\.config\\.ts$'] },
      to: {
        path: `^${packages}/`,
        pathNot: electronItself,
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'every-package-is-declared',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    mayImport(['sign-in', 'platforms', 'secrets', 'connections', 'settings', 'policy', 'hand-over', 'http', 'log']),
    // The adapters of an operating system use what its drives, its keychain and its clipboard have in common with others'.
    mayImport(
      ['os'],
      [
        '^electron/drives/list-through\\.ts$',
        '^electron/secrets/keytar-secret-store\\.ts$',
        '^electron/secrets/(keychain-item|storable)\\.ts$',
      ],
    ),
    mayImport(['drives']),
    mayImport(['gateway']),
    mayImport(['lifecycle']),
    mayImport(['upkeep'], [folder('lifecycle')]),
    mayImport(['diagnostics'], [folder('lifecycle')]),
    {
      ...mayImport(['engine'], [folder('lifecycle', 'diagnostics', 'upkeep')]),
      from: { path: '^electron/(engine)/', pathNot: '/build-services\\.ts$' }, // which puts the parts together
    },
    {
      ...mayImport(
        ['cli'],
        [
          '^electron/engine/engine\\.ts$',
          '^electron/upkeep/(drive-record|health-writer|scheduler|with-lock-retry)\\.ts$',
          // The same text as in the window, and the links that the app opens.
          '^electron/diagnostics/report\\.ts$',
          '^electron/shell/deep-link\\.ts$',
        ],
      ),
      comment: 'The terminal is a face: it knows the engine by its interface, and has drives kept as the app does.',
    },
    {
      name: 'an-operating-system-is-loaded-in-one-place',
      comment: 'The rest of the program knows it by the type OperatingSystem, and by what it makes.',
      severity: 'error',
      from: {
        path: '^electron/',
        pathNot: ['^electron/os/load-operating-system\\.ts$', '^electron/os/[^/]+/'],
      },
      to: { path: '^electron/os/[^/]+/' },
    },
    {
      name: 'operating-systems-know-nothing-of-each-other',
      severity: 'error',
      from: { path: '^electron/os/([^/]+)/' },
      to: { path: '^electron/os/[^/]+/', pathNot: '^electron/os/$1/' },
    },
    {
      name: 'faces-are-not-imported',
      severity: 'error',
      from: {
        path: '^electron/',
        // Completions and the man page are made of the terminal's own table.
        pathNot: [
          '^electron/packages/',
          '^electron/(cli|shell|ipc)/',
          '^electron/(cli|main|serving|serving-process|terminal)\\.ts$',
        ],
      },
      to: { path: ['^electron/(cli|shell|ipc)/', '^electron/(cli|main|serving|serving-process|terminal)\\.ts$'] },
    },
    {
      name: 'page-reader-reads-and-nothing-else',
      comment: 'It runs beside scripts of others: what it knows is what it looks for.',
      severity: 'error',
      from: { path: '^electron/page-reader/', pathNot: tools },
      to: {
        pathNot: [
          '^electron/page-reader/',
          '^electron/platforms/guided-page/(page-hosts|read-page|reader-channel|recipe)\\.ts$',
          ...electronItself,
        ],
      },
    },
    {
      name: 'window-knows-the-contract-only',
      severity: 'error',
      // The configuration runs at the build, and has to know where it is.
      from: { path: '^renderer/', pathNot: '^renderer/vite\\.config\\.ts$' },
      to: { pathNot: ['^renderer/', contract, packages] },
    },
    {
      name: 'preload-knows-the-contract-only',
      severity: 'error',
      from: { path: '^electron/preload\\.ts$' },
      to: { pathNot: [contract, ...electronItself] },
    },
  ],
  options: {
    doNotFollow: { path: packages },
    exclude: { path: ['^out/', '^dist/'] },
    tsPreCompilationDeps: true, // types too: who knows whose shape is what the rules are about
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
