// Made from assets/words by `npm run words`.
import type { Language } from '../language.ts';

export interface WindowWords {
  readonly language: Language;
  readonly health: {
    readonly ready: string;
    readonly connecting: string;
    readonly disconnected: string;
    readonly offline: string;
    readonly unreachable: string;
    readonly maintenance: string;
    readonly disabled: string;
    readonly locked: string;
    readonly refused: string;
    readonly lost: string;
    readonly expiring: string;
    readonly expired: string;
    readonly 'read-only': string;
    readonly 'over-quota': string;
    readonly insecure: string;
    readonly trouble: string;
    readonly waiting: string;
  };
  readonly applicationStates: {
    readonly kept: string;
    readonly lost: string;
    readonly unknown: string;
  };
  readonly platforms: {
    readonly netexplorer: string;
    readonly nextcloud: string;
    readonly webdav: string;
    readonly microsoft365: string;
  };
  readonly ownership: {
    readonly here: (values?: { label?: string | number | undefined }) => string;
    readonly orphan: string;
    readonly 'likely-orphan': string;
    readonly another: string;
    readonly elsewhere: string;
  };
  readonly unused: string;
  readonly stops: (values: { label: string | number }) => string;
  readonly steps: {
    readonly discover: {
      readonly running: string;
      readonly done: string;
      readonly undoing: string;
      readonly undone: string;
    };
    readonly 'sign-in': {
      readonly running: string;
      readonly done: string;
      readonly undoing: string;
      readonly undone: string;
    };
    readonly create: {
      readonly running: string;
      readonly done: string;
      readonly undoing: string;
      readonly undone: string;
    };
    readonly store: {
      readonly running: string;
      readonly done: string;
      readonly undoing: string;
      readonly undone: string;
    };
    readonly map: {
      readonly running: string;
      readonly done: string;
      readonly undoing: string;
      readonly undone: string;
    };
    readonly prove: {
      readonly running: string;
      readonly done: string;
      readonly undoing: string;
      readonly undone: string;
    };
    readonly save: {
      readonly running: string;
      readonly done: string;
      readonly undoing: string;
      readonly undone: string;
    };
    readonly unmap: {
      readonly running: string;
      readonly done: string;
      readonly undoing: string;
      readonly undone: string;
    };
    readonly revoke: {
      readonly running: string;
      readonly done: string;
      readonly undoing: string;
      readonly undone: string;
    };
    readonly forget: {
      readonly running: string;
      readonly done: string;
      readonly undoing: string;
      readonly undone: string;
    };
    readonly delete: {
      readonly running: string;
      readonly done: string;
      readonly undoing: string;
      readonly undone: string;
    };
    readonly retire: {
      readonly running: string;
      readonly done: string;
      readonly undoing: string;
      readonly undone: string;
    };
  };
  readonly about: {
    readonly title: string;
    readonly intro: string;
    readonly version: string;
    readonly newsTitle: string;
    readonly news: {
      readonly setUp: string;
      readonly card: string;
      readonly menu: string;
      readonly help: string;
      readonly look: string;
    };
    readonly engine: string;
    readonly licence: string;
    readonly notices: string;
    readonly noticesText: string;
    readonly loading: string;
    readonly help: string;
    readonly quit: string;
    readonly newer: (values: { version: string | number }) => string;
  };
  readonly address: {
    readonly title: string;
    readonly intro: string;
    readonly label: string;
    readonly hint: string;
    readonly missing: string;
    readonly checking: string;
    readonly slow: string;
    readonly found: (values: { name: string | number }) => string;
    readonly foundAt: (values: { platform: string | number; host: string | number }) => string;
    readonly use: (values: { address: string | number }) => string;
    readonly noAddress: string;
    readonly where: string;
    readonly whereAnswer: string;
    readonly linkTitle: string;
    readonly linkIntro: string;
    readonly linkUser: string;
    readonly linkLabel: string;
    readonly linkLetter: string;
    readonly linkFull: string;
    readonly linkYes: string;
    readonly linkNo: string;
    readonly linkWaits: (values: { host: string | number }) => string;
  };
  readonly offerEnds: {
    readonly pasted: string;
    readonly expired: string;
    readonly stopped: string;
    readonly replaced: string;
  };
  readonly drives: {
    readonly uploads: (values: { waiting: number }) => string;
    readonly uploadsFailed: (values: { failed: number }) => string;
    readonly title: string;
    readonly loading: string;
    readonly slow: string;
    readonly emptyTitle: string;
    readonly emptyText: string;
    readonly expiresSoon: (values: { days: number }) => string;
    readonly expired: string;
    readonly readOnly: string;
    readonly openOne: (values: { label: string | number }) => string;
    readonly reconnect: string;
    readonly reconnectOne: (values: { label: string | number }) => string;
    readonly tryNow: string;
    readonly tryNowOne: (values: { label: string | number }) => string;
    readonly nextTry: (values: { time: string | number }) => string;
    readonly finish: string;
    readonly finishOne: (values: { label: string | number }) => string;
    readonly remove: string;
    readonly removeThis: string;
    readonly opening: (values: { label: string | number }) => string;
    readonly openingSlow: string;
    readonly openTitle: string;
    readonly openText: string;
    readonly doNow: string;
    readonly recoveredTitle: string;
    readonly connectedAgain: (values: { label: string | number }) => string;
    readonly reconnecting: (values: { label: string | number }) => string;
    readonly reconnectIntro: (values: { keychain: string | number }) => string;
    readonly actionsOf: (values: { label: string | number }) => string;
    readonly checked: (values: { ago: string | number }) => string;
    readonly checkedNow: string;
    readonly copyPath: string;
    readonly renamed: (values: { label: string | number }) => string;
    readonly folderChanged: (values: { label: string | number }) => string;
    readonly letterChanged: (values: { label: string | number; path: string | number }) => string;
    readonly dismiss: string;
    readonly copyAddress: string;
    readonly disconnect: string;
    readonly disconnected: (values: { label: string | number }) => string;
    readonly staysDisconnected: string;
    readonly disconnecting: (values: { label: string | number }) => string;
    readonly disconnectIntro: string;
    readonly preparedTitle: string;
    readonly preparedText: (values: { count: number }) => string;
    readonly setUp: string;
    readonly setUpOne: (values: { label: string | number }) => string;
  };
  readonly desktop: {
    readonly linux: {
      readonly keychain: string;
      readonly keychainName: string;
      readonly drive: string;
      readonly open: string;
      readonly keychainWaits: string;
    };
    readonly windows: {
      readonly keychain: string;
      readonly keychainName: string;
      readonly drive: string;
      readonly open: string;
      readonly keychainWaits: string;
    };
    readonly mac: {
      readonly keychain: string;
      readonly keychainName: string;
      readonly drive: string;
      readonly open: string;
      readonly keychainWaits: string;
    };
  };
  readonly views: {
    readonly wizard: string;
    readonly drives: string;
    readonly passwords: string;
    readonly administration: string;
    readonly diagnostics: string;
    readonly settings: string;
    readonly about: string;
  };
  readonly navigation: {
    readonly views: string;
    readonly more: string;
    readonly steps: string;
    readonly stepOf: (values: { number: number; count: number }) => string;
    readonly stepDone: string;
    readonly language: string;
  };
  readonly passwordFilters: {
    readonly all: string;
    readonly here: string;
    readonly orphaned: string;
    readonly unused: string;
    readonly another: string;
  };
  readonly passwordSorts: {
    readonly offered: string;
    readonly name: string;
    readonly created: string;
    readonly used: string;
    readonly expires: string;
  };
  readonly phrases: {
    readonly latchkey: string;
    readonly next: string;
    readonly back: string;
    readonly cancel: string;
    readonly tryAgain: string;
    readonly done: string;
    readonly open: string;
    readonly understood: string;
    readonly stopWaiting: string;
    readonly stopping: string;
    readonly slow: (values: { host: string | number }) => string;
    readonly starting: string;
    readonly notStarted: string;
    readonly setUpDrive: string;
    readonly validUntil: string;
    readonly appPassword: string;
    readonly yourPlatform: string;
    readonly quoted: (values: { name: string | number }) => string;
    readonly labelled: (values: { label: string | number }) => string;
    readonly screen: (values: { name: string | number }) => string;
    readonly waits: string;
  };
  readonly settings: {
    readonly title: string;
    readonly language: string;
    readonly system: (values: { language: string | number }) => string;
    readonly theme: string;
    readonly themes: {
      readonly system: string;
      readonly light: string;
      readonly dark: string;
    };
    readonly notifications: string;
    readonly notificationsHint: string;
    readonly startAtLogon: string;
    readonly startAtLogonHint: string;
    readonly hideFromCapture: string;
    readonly hideFromCaptureHint: string;
    readonly hideFromCaptureNot: string;
    readonly noTray: string;
    readonly policy: string;
    readonly fixedBy: (values: { by: string | number }) => string;
    readonly platform: string;
    readonly nothingFixed: string;
    readonly notFollowed: string;
    readonly yes: string;
    readonly no: string;
    readonly remember: string;
    readonly rememberHint: string;
  };
  readonly signIn: {
    readonly accountTitle: string;
    readonly accountIntro: (values: { user: string | number; host: string | number }) => string;
    readonly accountName: string;
    readonly accountWhy: string;
    readonly mine: string;
    readonly notMine: string;
    readonly accountBusy: string;
    readonly title: (values: { name: string | number }) => string;
    readonly intro: (values: { host: string | number }) => string;
    readonly user: string;
    readonly userMissing: string;
    readonly password: string;
    readonly passwordMissing: string;
    readonly reveal: string;
    readonly revealPassword: string;
    readonly busy: (values: { user: string | number }) => string;
    readonly forgotten: string;
    readonly appPassword: string;
    readonly appPasswordMissing: string;
    readonly appPasswordIntro: (values: { host: string | number; keychain: string | number }) => string;
    readonly trying: (values: { user: string | number }) => string;
    readonly nextAppPasswordTitle: string;
    readonly nextAppPasswordIntro: (values: { user: string | number; host: string | number }) => string;
    readonly inBrowserIntro: (values: { host: string | number }) => string;
    readonly inBrowser: string;
    readonly withAppPassword: string;
    readonly withBrowser: string;
    readonly withPassword: string;
    readonly preparing: (values: { host: string | number }) => string;
    readonly confirmTitle: string;
    readonly confirmIntro: (values: { host: string | number; user: string | number }) => string;
    readonly onPage: string;
    readonly openPage: string;
    readonly openingPage: string;
    readonly onPageIntro: (values: { host: string | number }) => string;
    readonly onPageUser: string;
  };
  readonly trouble: {
    readonly todo: string;
    readonly helpdesk: string;
    readonly copy: string;
    readonly copied: string;
    readonly selected: (values: { keys: string | number }) => string;
    readonly report: string;
    readonly undo: string;
    readonly later: string;
    readonly close: string;
    readonly contact: string;
    readonly againIn: (values: { seconds: number }) => string;
    readonly changeAddress: string;
    readonly signInAgain: string;
    readonly openSite: string;
    readonly seePasswords: string;
    readonly otherName: string;
    readonly details: string;
    readonly notYet: string;
  };
  readonly wizardSteps: {
    readonly address: string;
    readonly 'sign-in': string;
    readonly code: string;
    readonly 'setting-up': string;
    readonly ready: string;
  };
  readonly yourDrive: {
    readonly title: string;
    readonly intro: string;
    readonly label: string;
    readonly labelHint: (values: { folder: string | number }) => string;
    readonly labelMissing: string;
    readonly name: string;
    readonly nameHint: (values: { limit: number }) => string;
    readonly nameMissing: string;
    readonly folderTitle: string;
    readonly folderIntro: (values: { host: string | number }) => string;
    readonly allFolders: string;
    readonly allFoldersHint: string;
  };
  readonly space: {
    readonly title: string;
    readonly free: (values: { free: string | number }) => string;
    readonly freeOf: (values: { free: string | number; total: string | number }) => string;
  };
  readonly welcome: {
    readonly title: string;
    readonly intro: string;
    readonly begin: string;
    readonly fixed: (values: { address: string | number }) => string;
  };
  readonly help: {
    readonly begin: string;
    readonly noContact: string;
    readonly helpdeskPage: string;
    readonly read: (values: { host: string | number }) => string;
    readonly site: (values: { host: string | number }) => string;
    readonly noCodeTitle: string;
    readonly noCodeIntro: string;
    readonly noCode: {
      readonly app: (values: { name: string | number }) => string;
      readonly message: (values: { resend: string | number }) => string;
      readonly key: string;
      readonly other: (values: { other: string | number }) => string;
    };
    readonly lostPhone: string;
    readonly lostTitle: string;
    readonly lostIntro: string;
    readonly lost: {
      readonly stolen: string;
      readonly reset: (values: { name: string | number }) => string;
      readonly enrol: (values: { host: string | number }) => string;
      readonly again: string;
      readonly never: string;
    };
    readonly accountTitle: string;
    readonly accountIntro: (values?: { user?: string | number | undefined }) => string;
    readonly account: {
      readonly alias: string;
      readonly browser: string;
      readonly shared: string;
    };
    readonly otherAccount: string;
    readonly rightsTitle: string;
    readonly rightsIntro: (values: { name: string | number }) => string;
    readonly rights: {
      readonly who: (values: { name: string | number }) => string;
      readonly what: string;
      readonly browser: string;
      readonly network: string;
    };
  };
  readonly privacy: {
    readonly begin: string;
    readonly on: string;
    readonly stop: string;
    readonly hint: (values: { keys: string | number }) => string;
  };
  readonly shortcuts: {
    readonly keys: {
      readonly control: string;
      readonly shift: string;
      readonly escape: string;
    };
    readonly title: string;
    readonly close: string;
    readonly names: {
      readonly shortcuts: string;
      readonly setUp: string;
      readonly drives: string;
      readonly settings: string;
      readonly back: string;
      readonly cover: string;
      readonly larger: string;
      readonly smaller: string;
      readonly actualSize: string;
      readonly close: string;
      readonly quit: string;
    };
  };
}

export interface ViewWords {
  readonly duties: {
    readonly yourself: string;
    readonly command: (values: { command: string | number; id: string | number }) => string;
    readonly settled: (values: { command: string | number; id: string | number }) => string;
    readonly afterwards: (values: { command: string | number; id: string | number }) => string;
    readonly administrator: (values: { passwordName: string | number; host: string | number; user: string | number }) => string;
  };
  readonly recovery: {
    readonly setup: {
      readonly finished: (values: { label: string | number }) => string;
      readonly undone: (values: { label: string | number }) => string;
      readonly open: (values: { label: string | number; what?: string | number | undefined }) => string;
    };
    readonly 'sign-in': {
      readonly finished: (values: { label: string | number }) => string;
      readonly undone: (values: { label: string | number; what?: string | number | undefined }) => string;
      readonly open: (values: { label: string | number; what?: string | number | undefined }) => string;
    };
    readonly remove: {
      readonly finished: (values: { label: string | number }) => string;
      readonly undone: (values: { label: string | number }) => string;
      readonly open: (values: { label: string | number; what?: string | number | undefined }) => string;
    };
    readonly renew: {
      readonly finished: (values: { label: string | number }) => string;
      readonly undone: (values: { label: string | number; what?: string | number | undefined }) => string;
      readonly open: (values: { label: string | number; what?: string | number | undefined }) => string;
    };
  };
  readonly whatFor: {
    readonly uses: {
      readonly 'sending-mail': {
        readonly name: string;
        readonly hint: string;
      };
      readonly outlook: {
        readonly name: string;
        readonly hint: string;
      };
      readonly 'phone-mail': {
        readonly name: string;
        readonly hint: string;
      };
      readonly migration: {
        readonly name: string;
        readonly hint: string;
      };
      readonly files: {
        readonly name: string;
        readonly hint: string;
      };
      readonly other: {
        readonly name: string;
        readonly hint: string;
      };
    };
    readonly ask: string;
    readonly askIntro: string;
    readonly notNeeded: string;
    readonly unknownTitle: string;
    readonly asUsual: string;
    readonly 'end-2022': string;
    readonly 'may-2026': string;
    readonly unknown: string;
    readonly tooOld: string;
    readonly nothingMade: string;
    readonly sendingTitle: string;
    readonly sendingIntro: string;
    readonly device: string;
    readonly deviceHint: string;
    readonly deviceMissing: string;
    readonly datesTitle: string;
    readonly open: string;
    readonly 'off-by-default': string;
    readonly helpdesk: string;
    readonly removal: (values: { link: string | number }) => string;
    readonly usefulness: {
      readonly 'perhaps-nothing': string;
      readonly 'sending-mail': string;
      readonly 'sending-mail-off': string;
    };
  };
  readonly secondFactor: {
    readonly methods: {
      readonly otp: {
        readonly name: string;
        readonly code: string;
      };
      readonly sms: {
        readonly name: (values?: { hint?: string | number | undefined }) => string;
        readonly code: (values?: { hint?: string | number | undefined }) => string;
      };
      readonly email: {
        readonly name: (values?: { hint?: string | number | undefined }) => string;
        readonly code: (values?: { hint?: string | number | undefined }) => string;
      };
      readonly yubikey: {
        readonly name: string;
        readonly code: string;
      };
    };
    readonly hints: {
      readonly otp: string;
      readonly sms: (values?: { hint?: string | number | undefined }) => string;
      readonly email: (values?: { hint?: string | number | undefined }) => string;
      readonly yubikey: string;
    };
    readonly used: {
      readonly otp: string;
      readonly sms: string;
      readonly email: string;
      readonly yubikey: string;
    };
  };
  readonly findings: {
    readonly names: {
      readonly keychain: string;
      readonly bus: string;
      readonly gvfs: string;
      readonly fuse: string;
      readonly rclone: string;
      readonly webclient: string;
      readonly 'webclient-direct': string;
      readonly 'webclient-basic': string;
      readonly 'webclient-session': string;
      readonly 'webclient-file-size': string;
      readonly 'webclient-folder-size': string;
      readonly 'webclient-answer': string;
      readonly 'webclient-connect': string;
      readonly 'webclient-not-found': string;
      readonly 'webclient-locks': string;
      readonly 'webclient-upload': string;
      readonly 'webclient-proxy': string;
      readonly 'webclient-zone': string;
      readonly 'long-paths': string;
      readonly 'webclient-office': string;
      readonly netfs: string;
      readonly connections: string;
      readonly journal: string;
      readonly mappers: string;
      readonly gateway: string;
      readonly 'gateway-idle': string;
      readonly 'gateway-port': string;
      readonly 'autostart-on': string;
      readonly 'autostart-off': string;
      readonly 'autostart-off-by-user': string;
      readonly 'autostart-off-by-policy': string;
      readonly doctor: string;
    };
    readonly labelled: {
      readonly connection: (values: { label: string | number }) => string;
      readonly application: (values: { label: string | number }) => string;
      readonly journal: (values: { label: string | number }) => string;
      readonly gateway: (values: { label: string | number }) => string;
    };
    readonly states: {
      readonly ok: string;
      readonly warning: string;
      readonly problem: string;
    };
  };
  readonly applications: {
    readonly begin: string;
    readonly title: string;
    readonly hint: string;
    readonly askTitle: string;
    readonly askIntro: string;
    readonly askLabel: string;
    readonly askHint: string;
    readonly askMissing: string;
    readonly workingTitle: (values: { label: string | number }) => string;
    readonly readyTitle: (values: { label: string | number }) => string;
    readonly readyIntro: string;
    readonly readyGiven: string;
    readonly login: string;
    readonly handOver: string;
    readonly handOverOne: (values: { label: string | number }) => string;
    readonly handTitle: (values: { label: string | number }) => string;
    readonly handIntro: (values: { label: string | number }) => string;
    readonly handNote: string;
    readonly offered: (values: { label: string | number; seconds: number }) => string;
    readonly moreTime: string;
    readonly moreTimeHint: string;
    readonly lastTime: string;
    readonly takeBack: string;
    readonly again: string;
    readonly notAllowed: string;
    readonly renewTitle: (values: { label: string | number }) => string;
    readonly renewIntro: string;
    readonly renewGiven: string;
    readonly renewQuit: (values: { label: string | number }) => string;
    readonly renewConfirm: string;
    readonly renewWork: (values: { label: string | number }) => string;
    readonly renewedNext: (values: { label: string | number }) => string;
    readonly renewedNextGiven: (values: { label: string | number }) => string;
    readonly removedText: (values: { keychain: string | number }) => string;
    readonly leftDuty: (values: { keychain: string | number; name: string | number; what?: string | number | undefined }) => string;
    readonly leftByHand: (values: { keychain: string | number; name: string | number; link?: string | number | undefined }) => string;
    readonly leftLocalOnly: (values: { keychain: string | number; name: string | number }) => string;
  };
  readonly handOverPolicy: {
    readonly name: string;
    readonly allowed: (values: { by: string | number }) => string;
    readonly forbidden: (values: { by: string | number }) => string;
    readonly none: string;
    readonly unreadable: (values: { by: string | number }) => string;
  };
  readonly browser: {
    readonly title: string;
    readonly opened: (values: { host: string | number }) => string;
    readonly notOpened: (values: { host: string | number }) => string;
    readonly waiting: (values: { host: string | number }) => string;
    readonly until: (values: { time: string | number }) => string;
    readonly back: string;
    readonly again: string;
    readonly link: string;
    readonly here: string;
    readonly elsewhere: string;
    readonly code: string;
    readonly copy: string;
  };
  readonly code: {
    readonly chooseTitle: string;
    readonly chooseIntro: (values: { name: string | number }) => string;
    readonly methods: string;
    readonly title: string;
    readonly keyTitle: string;
    readonly intro: (values: { name: string | number }) => string;
    readonly fieldHint: string;
    readonly keyField: string;
    readonly keyHint: string;
    readonly missing: string;
    readonly sent: (values?: { hint?: string | number | undefined }) => string;
    readonly checking: string;
    readonly choosing: string;
    readonly resend: string;
    readonly resendIn: (values: { seconds: number }) => string;
    readonly other: string;
    readonly noAccess: string;
    readonly notYet: string;
  };
  readonly diagnostics: {
    readonly title: string;
    readonly intro: string;
    readonly running: string;
    readonly slow: string;
    readonly healthy: string;
    readonly problems: (values: { count: number }) => string;
    readonly notes: (values: { count: number }) => string;
    readonly stopped: string;
    readonly again: string;
    readonly install: string;
    readonly details: string;
    readonly groups: {
      readonly keychain: {
        readonly ok: string;
      };
      readonly computer: {
        readonly title: string;
        readonly ok: string;
      };
      readonly network: {
        readonly title: string;
        readonly ok: string;
      };
      readonly drives: {
        readonly title: string;
        readonly ok: string;
      };
    };
    readonly report: string;
    readonly help: string;
    readonly reportTitle: string;
    readonly reportIntro: string;
    readonly contents: string;
    readonly contained: {
      readonly system: string;
      readonly checks: string;
      readonly drives: string;
      readonly policy: string;
      readonly log: string;
      readonly not: string;
    };
    readonly reportText: string;
    readonly making: string;
    readonly save: string;
    readonly copy: string;
    readonly copied: string;
    readonly selected: (values: { keys: string | number }) => string;
    readonly saved: string;
  };
  readonly lostWrites: {
    readonly title: string;
    readonly intro: string;
    readonly sentences: {
      readonly 'no-space': (values: { name: string | number; label?: string | number | undefined }) => string;
      readonly 'too-large': (values: { name: string | number; label?: string | number | undefined }) => string;
      readonly 'not-allowed': (values: { name: string | number; label?: string | number | undefined }) => string;
      readonly 'in-use': (values: { name: string | number; label?: string | number | undefined }) => string;
      readonly refused: (values: { name: string | number; label?: string | number | undefined }) => string;
      readonly offline: (values: { name: string | number; label?: string | number | undefined }) => string;
      readonly paused: (values: { name: string | number; label?: string | number | undefined }) => string;
      readonly 'given-up': (values: { name: string | number; label?: string | number | undefined }) => string;
      readonly server: (values: { name: string | number; label?: string | number | undefined }) => string;
    };
    readonly todo: {
      readonly 'no-space': string;
      readonly 'too-large': string;
      readonly 'not-allowed': string;
      readonly 'in-use': string;
      readonly refused: string;
      readonly offline: string;
      readonly paused: string;
      readonly 'given-up': string;
      readonly server: string;
    };
    readonly several: (values: { count: number; name: string | number }) => string;
    readonly folder: (values: { folder: string | number }) => string;
    readonly kept: string;
    readonly notKept: string;
    readonly save: string;
    readonly saveOne: (values: { name: string | number }) => string;
    readonly saved: (values: { name: string | number }) => string;
    readonly forget: string;
    readonly forgetOne: (values: { name: string | number }) => string;
    readonly forgetCopy: (values: { name: string | number }) => string;
    readonly forgetYes: string;
    readonly forgetNo: string;
    readonly gone: (values: { name: string | number }) => string;
    readonly unnamed: (values: { count: number }) => string;
    readonly unknown: string;
  };
  readonly page: {
    readonly title: string;
    readonly intro: (values: { host: string | number }) => string;
    readonly opening: (values: { host: string | number }) => string;
    readonly closed: string;
    readonly outside: string;
    readonly steps: string;
    readonly now: (values: { step: string | number }) => string;
    readonly done: string;
    readonly name: string;
    readonly last: string;
    readonly show: string;
    readonly again: string;
    readonly paste: string;
    readonly browser: string;
    readonly trouble: string;
    readonly pasteHelp: string;
    readonly limit: (values: { count: number }) => string;
    readonly manage: (values: { link: string | number }) => string;
    readonly taken: string;
    readonly until: (values: { time: string | number }) => string;
    readonly unclear: string;
    readonly unclearHelp: string;
    readonly frame: string;
    readonly frameHelp: string;
    readonly refused: (values: { host: string | number }) => string;
    readonly refusedHelp: string;
    readonly 'not-loaded': string;
    readonly 'not-loadedHelp': string;
    readonly 'nothing-copied': string;
    readonly 'nothing-copiedHelp': (values: { keys: string | number }) => string;
    readonly odd: string;
    readonly oddHelp: string;
  };
  readonly passwords: {
    readonly title: string;
    readonly intro: string;
    readonly whichAccount: string;
    readonly signIn: string;
    readonly signInHint: (values: { host: string | number }) => string;
    readonly noAccount: string;
    readonly signingIn: string;
    readonly loading: string;
    readonly of: (values: { user: string | number; host: string | number }) => string;
    readonly none: string;
    readonly noneFound: string;
    readonly tools: string;
    readonly search: string;
    readonly show: string;
    readonly order: string;
    readonly list: string;
    readonly listKeys: string;
    readonly count: (values: { shown: number; count: number }) => string;
    readonly countChosen: (values: { shown: number; count: number; chosen: number }) => string;
    readonly pick: (values: { count: number }) => string;
    readonly chooseAll: string;
    readonly chooseNone: string;
    readonly made: (values: { day: string | number }) => string;
    readonly used: (values: { day: string | number }) => string;
    readonly usedBy: (values: { day: string | number; what: string | number }) => string;
    readonly never: string;
    readonly expires: (values: { day: string | number }) => string;
    readonly orphansTitle: (values: { count: number }) => string;
    readonly orphansChoose: (values: { count: number }) => string;
    readonly deleteCount: (values: { count: number }) => string;
    readonly refresh: string;
    readonly leave: string;
    readonly confirmTitle: (values: { count: number }) => string;
    readonly confirmIntro: (values: { count: number }) => string;
    readonly stopsHere: string;
    readonly stopsElsewhere: (values: { count: number }) => string;
    readonly more: (values: { count: number }) => string;
    readonly confirm: string;
    readonly keep: (values: { count: number }) => string;
    readonly deleting: string;
    readonly deleted: (values: { count: number }) => string;
    readonly limitTitle: string;
    readonly limitIntro: (values?: { limit?: string | number | undefined }) => string;
    readonly orphansQuestion: string;
    readonly orphansIntro: (values: { count: number }) => string;
    readonly deleteAndGoOn: (values: { count: number }) => string;
    readonly cancelSetUp: string;
    readonly cancelRenewal: string;
    readonly goOn: string;
    readonly chooseOne: string;
    readonly ending: (values: { seconds: number }) => string;
    readonly endingLast: string;
    readonly stay: string;
    readonly over: string;
    readonly noneChosen: string;
  };
  readonly administration: {
    readonly title: string;
    readonly intro: string;
    readonly signIn: string;
    readonly logged: string;
    readonly findTitle: string;
    readonly findIntro: (values: { host: string | number; user: string | number }) => string;
    readonly findLabel: string;
    readonly findMissing: string;
    readonly find: string;
    readonly searching: string;
    readonly found: (values: { count: number }) => string;
    readonly notFound: string;
    readonly notFoundHint: string;
    readonly narrow: (values: { count: number }) => string;
    readonly users: string;
    readonly choose: string;
    readonly chooseOne: (values: { user: string | number }) => string;
    readonly loading: string;
    readonly listTitle: (values: { user: string | number }) => string;
    readonly none: string;
    readonly another: string;
    readonly confirmTitle: (values: { count: number; user: string | number }) => string;
    readonly reason: string;
    readonly reasonHint: (values: { limit: number }) => string;
    readonly reasonMissing: string;
    readonly reasonUnusable: string;
    readonly progress: (values: { done: number; count: number }) => string;
    readonly deleted: (values: { count: number; user: string | number }) => string;
    readonly left: (values: { count: number }) => string;
  };
  readonly ready: {
    readonly title: string;
    readonly intro: string;
    readonly readOnlyIntro: string;
    readonly keptIn: string;
    readonly folder: string;
    readonly expires: (values: { day: string | number }) => string;
    readonly noEnd: string;
    readonly endUnknown: string;
    readonly startAtLogon: string;
    readonly startAtLogonHint: string;
    readonly another: string;
    readonly account: string;
    readonly details: string;
  };
  readonly removal: {
    readonly title: (values: { label: string | number }) => string;
    readonly intro: string;
    readonly how: string;
    readonly everywhere: string;
    readonly everywhereHint: (values: { name: string | number; host: string | number }) => string;
    readonly grantedHint: (values: { name: string | number; host: string | number }) => string;
    readonly givenIntro: (values: { host: string | number }) => string;
    readonly here: string;
    readonly hereHint: (values: { host: string | number }) => string;
    readonly confirm: string;
    readonly keep: string;
    readonly cutOffTitle: string;
    readonly cutOffIntro: string;
    readonly notUploadedTitle: string;
    readonly notUploadedIntro: string;
    readonly keepConnected: string;
    readonly cutOff: string;
    readonly removingTitle: (values: { label: string | number }) => string;
    readonly removingIntro: string;
    readonly removedTitle: (values: { label: string | number }) => string;
    readonly removedText: (values: { keychain: string | number }) => string;
    readonly leftDuty: (values: { name: string | number; what?: string | number | undefined }) => string;
    readonly leftByHand: (values: { name: string | number; link?: string | number | undefined }) => string;
    readonly leftMaybe: (values: { name: string | number; link?: string | number | undefined }) => string;
    readonly leftLocalOnly: (values: { name: string | number }) => string;
  };
  readonly renewal: {
    readonly renew: string;
    readonly renewOne: (values: { label: string | number }) => string;
    readonly renewThis: string;
    readonly title: (values: { label: string | number }) => string;
    readonly intro: string;
    readonly backTitle: string;
    readonly backIntro: string;
    readonly cancel: string;
    readonly doneTitle: (values: { label: string | number }) => string;
    readonly doneUntil: (values: { day: string | number; keychain: string | number }) => string;
    readonly doneUnlimited: (values: { keychain: string | number }) => string;
    readonly doneGiven: (values: { keychain: string | number }) => string;
    readonly oldByHand: (values: { name: string | number; link?: string | number | undefined }) => string;
    readonly oldLeft: (values: { name: string | number; what?: string | number | undefined }) => string;
  };
  readonly troubleTitles: {
    readonly start: string;
    readonly discover: string;
    readonly 'sign-in': string;
    readonly create: string;
    readonly store: string;
    readonly map: string;
    readonly prove: string;
    readonly save: string;
    readonly unmap: string;
    readonly revoke: string;
    readonly forget: string;
    readonly retire: string;
    readonly delete: string;
  };
  readonly after: {
    readonly undone: string;
    readonly kept: string;
    readonly open: string;
    readonly unchanged: string;
    readonly old: string;
    readonly disconnected: string;
    readonly elsewhere: string;
  };
  readonly working: {
    readonly title: string;
    readonly intro: (values: { keychain: string | number }) => string;
    readonly cancelUndo: string;
    readonly undoingTitle: string;
    readonly undoingIntro: string;
    readonly undoing: string;
    readonly undoneTitle: string;
    readonly undoneIntro: string;
    readonly startAgain: string;
    readonly toDrives: string;
    readonly steps: string;
    readonly stepWaiting: string;
    readonly stepRunning: string;
    readonly stepDone: string;
    readonly stepFailed: string;
    readonly stepUndone: string;
  };
  readonly stepHow: {
    readonly 'sign-in': (values?: { user?: string | number | undefined; method?: string | number | undefined }) => string;
    readonly create: (values?: { name?: string | number | undefined }) => string;
    readonly store: (values: { keychainName: string | number }) => string;
    readonly map: (values?: { drive?: string | number | undefined }) => string;
    readonly prove: string;
    readonly unmap: string;
    readonly retire: string;
    readonly revoke: string;
  };
  readonly stepSlow: {
    readonly platform: string;
    readonly keychain: (values: { keychainWaits: string | number }) => string;
    readonly drive: string;
  };
  readonly folders: {
    readonly wishIntro: (values: { host: string | number }) => string;
    readonly place: string;
    readonly root: string;
    readonly list: (values: { folder: string | number }) => string;
    readonly keys: string;
    readonly whole: (values: { folder: string | number }) => string;
    readonly wholeRoot: string;
    readonly wholeHint: string;
    readonly wholeRootHint: string;
    readonly none: string;
    readonly unusable: string;
    readonly cut: string;
    readonly part: (values: { first: string | number; last: string | number; total: string | number }) => string;
    readonly next: string;
    readonly before: string;
    readonly open: string;
    readonly up: string;
    readonly new: string;
    readonly name: string;
    readonly nameHint: (values: { folder: string | number }) => string;
    readonly nameMissing: string;
    readonly make: string;
    readonly dontMake: string;
    readonly use: string;
    readonly opening: string;
    readonly making: string;
    readonly opened: (values: { folder: string | number; total: number }) => string;
    readonly atTop: string;
    readonly noneChosen: string;
  };
  readonly policyRules: {
    readonly policyRevision: string;
    readonly platformAddress: string;
    readonly platformKind: string;
    readonly userTemplate: string;
    readonly moreDrives: string;
    readonly accounts: string;
    readonly retire: string;
    readonly oauthClientId: string;
    readonly oauthScopes: string;
    readonly oauthAuthorizePath: string;
    readonly oauthTokenPath: string;
    readonly keepRefreshToken: string;
    readonly nextcloudPassword: string;
    readonly driveLabel: string;
    readonly driveFolder: string;
    readonly driveLetters: string;
    readonly driveMapper: string;
    readonly directDrive: string;
    readonly passwordName: string;
    readonly passwordDays: string;
    readonly warningDays: string;
    readonly handOver: string;
    readonly administration: string;
    readonly deviceIdFrom: string;
    readonly autostart: string;
    readonly remember: string;
    readonly updateNotice: string;
    readonly updateSource: string;
    readonly languages: string;
    readonly helpName: string;
    readonly helpPhone: string;
    readonly helpUrl: string;
    readonly report: string;
    readonly log: string;
    readonly events: string;
    readonly pages: string;
    readonly recipes: string;
    readonly unmended: string;
  };
  readonly change: {
    readonly title: string;
    readonly intro: string;
    readonly backIntro: string;
    readonly renameTitle: string;
    readonly renameIntro: string;
    readonly rename: string;
    readonly changeName: string;
    readonly changeFolder: string;
    readonly changeLetter: string;
    readonly letterTitle: string;
    readonly letterIntro: string;
    readonly letter: string;
    readonly letterNow: (values: { letter: string | number }) => string;
    readonly drive: string;
    readonly nameLater: string;
    readonly folderLater: string;
    readonly signedIn: (values: { user: string | number }) => string;
    readonly notYou: string;
  };
  readonly ticket: {
    readonly copy: string;
    readonly copied: string;
    readonly selected: (values: { keys: string | number }) => string;
    readonly code: string;
    readonly what: string;
    readonly cause: string;
    readonly facts: string;
    readonly host: string;
    readonly time: string;
    readonly version: string;
    readonly screen: string;
  };
  readonly retired: {
    readonly title: string;
    readonly waiting: (values?: { at?: string | number | undefined }) => string;
    readonly open: (values: { left: number }) => string;
    readonly needsYou: (values: { left: number }) => string;
    readonly done: string;
  };
}

export interface FailureWords {
  readonly failures: {
    readonly 'LK-0001': {
      readonly summary: (values?: { reference?: string | number | undefined }) => string;
      readonly userAction: (values?: { reference?: string | number | undefined }) => string;
      readonly helpdesk: (values?: { reference?: string | number | undefined }) => string;
    };
    readonly 'LK-0002': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-1010': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined }) => string;
    };
    readonly 'LK-1011': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined }) => string;
    };
    readonly 'LK-1012': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined }) => string;
    };
    readonly 'LK-1013': {
      readonly summary: (values?: { path?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined; reason?: string | number | undefined }) => string;
    };
    readonly 'LK-1020': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined; reason?: string | number | undefined }) => string;
    };
    readonly 'LK-1021': {
      readonly summary: (values?: { path?: string | number | undefined }) => string;
      readonly userAction: (values?: { path?: string | number | undefined }) => string;
      readonly helpdesk: (values?: { path?: string | number | undefined }) => string;
    };
    readonly 'LK-1022': {
      readonly summary: (values?: { path?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined }) => string;
    };
    readonly 'LK-1023': {
      readonly summary: (values?: { path?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined }) => string;
    };
    readonly 'LK-5401': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-5402': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-5403': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-5404': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-5405': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-5406': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-5407': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-5408': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-5409': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-5410': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-5411': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-5412': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-5413': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-5414': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-5415': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-5416': {
      readonly summary: (values?: { seconds?: number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { seconds?: number | undefined }) => string;
    };
    readonly 'LK-5417': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5418': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5419': {
      readonly summary: (values?: { label?: string | number | undefined; programs?: string | number | undefined }) => string;
      readonly userAction: (values?: { programs?: string | number | undefined }) => string;
      readonly helpdesk: (values?: { path?: string | number | undefined }) => string;
    };
    readonly 'LK-5420': {
      readonly summary: (values?: { path?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { errno?: string | number | undefined }) => string;
    };
    readonly 'LK-5421': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5422': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined }) => string;
    };
    readonly 'LK-5423': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5424': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-6001': {
      readonly summary: (values?: { name?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { name?: string | number | undefined }) => string;
    };
    readonly 'LK-6002': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { by?: string | number | undefined }) => string;
    };
    readonly 'LK-6003': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined }) => string;
    };
    readonly 'LK-6004': {
      readonly summary: (values?: { path?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined }) => string;
    };
    readonly 'LK-6005': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined }) => string;
    };
    readonly 'LK-1001': {
      readonly summary: (values?: { address?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-1002': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-1003': {
      readonly summary: (values?: { limit?: number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { limit?: number | undefined }) => string;
    };
    readonly 'LK-1004': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { what?: string | number | undefined }) => string;
    };
    readonly 'LK-1005': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-1006': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-1007': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-1008': {
      readonly summary: string;
      readonly userAction: (values?: { labels?: string | number | undefined }) => string;
      readonly helpdesk: string;
    };
    readonly 'LK-1009': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { name?: string | number | undefined }) => string;
    };
    readonly 'LK-1014': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-1015': {
      readonly summary: (values?: { path?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-1016': {
      readonly summary: (values?: { id?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-1017': {
      readonly summary: (values?: { name?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-1018': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-1019': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2402': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2403': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-1025': {
      readonly summary: (values?: { switch?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { switch?: string | number | undefined }) => string;
    };
    readonly 'LK-1026': {
      readonly summary: (values?: { user?: string | number | undefined }) => string;
      readonly userAction: (values?: { users?: string | number | undefined }) => string;
      readonly helpdesk: string;
    };
    readonly 'LK-1027': {
      readonly summary: (values?: { limit?: number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-7017': {
      readonly summary: (values?: { programs?: string | number | undefined; labels?: string | number | undefined; files?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-7030': {
      readonly summary: (values?: { folder?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { host?: string | number | undefined }) => string;
    };
    readonly 'LK-7033': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2001': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { user?: string | number | undefined; login?: string | number | undefined }) => string;
    };
    readonly 'LK-2002': {
      readonly summary: string;
      readonly userAction: (values?: { host?: string | number | undefined }) => string;
      readonly helpdesk: string;
    };
    readonly 'LK-2003': {
      readonly summary: (values?: { provider?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { provider?: string | number | undefined }) => string;
    };
    readonly 'LK-2004': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2005': {
      readonly summary: (values?: { until?: string | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2006': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2007': {
      readonly summary: (values?: { retryAfterS?: number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2008': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2009': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined; rule?: string | number | undefined }) => string;
    };
    readonly 'LK-2010': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2014': {
      readonly summary: (values?: { signedIn?: string | number | undefined; user?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2017': {
      readonly summary: (values?: { signedIn?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2018': {
      readonly summary: (values?: { signedIn?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2019': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2020': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2021': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2201': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2202': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-2203': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2401': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: (values?: { link?: string | number | undefined }) => string;
      readonly helpdesk: string;
    };
    readonly 'LK-2011': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2012': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2013': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2015': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { user?: string | number | undefined }) => string;
    };
    readonly 'LK-2016': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2101': {
      readonly summary: (values?: { attemptsLeft?: number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2102': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2103': {
      readonly summary: (values?: { until?: string | undefined }) => string;
      readonly userAction: (values?: { until?: string | undefined }) => string;
      readonly helpdesk: (values?: { until?: string | undefined }) => string;
    };
    readonly 'LK-2104': {
      readonly summary: (values?: { retryAfterS?: number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { retryAfterS?: number | undefined }) => string;
    };
    readonly 'LK-2105': {
      readonly summary: (values?: { name?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { name?: string | number | undefined }) => string;
    };
    readonly 'LK-2106': {
      readonly summary: (values?: { offered?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-2107': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-3001': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { host?: string | number | undefined }) => string;
    };
    readonly 'LK-3002': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { host?: string | number | undefined }) => string;
    };
    readonly 'LK-3003': {
      readonly summary: (values?: { host?: string | number | undefined; seconds?: number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { host?: string | number | undefined }) => string;
    };
    readonly 'LK-3004': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { host?: string | number | undefined }) => string;
    };
    readonly 'LK-3005': {
      readonly summary: (values?: { issuer?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { issuer?: string | number | undefined }) => string;
    };
    readonly 'LK-3006': {
      readonly summary: (values?: { until?: string | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { host?: string | number | undefined }) => string;
    };
    readonly 'LK-3007': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { host?: string | number | undefined }) => string;
    };
    readonly 'LK-3008': {
      readonly summary: (values?: { to?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-3009': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { limit?: number | undefined }) => string;
    };
    readonly 'LK-3010': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-3011': {
      readonly summary: (values?: { host?: string | number | undefined; found?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-3012': {
      readonly summary: (values?: { status?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-3013': {
      readonly summary: (values?: { retryAfterS?: number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-3014': {
      readonly summary: (values?: { name?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { host?: string | number | undefined }) => string;
    };
    readonly 'LK-3015': {
      readonly summary: (values?: { status?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-3016': {
      readonly summary: (values?: { to?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { to?: string | number | undefined }) => string;
    };
    readonly 'LK-3025': {
      readonly summary: (values?: { host?: string | number | undefined; to?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { to?: string | number | undefined }) => string;
    };
    readonly 'LK-3026': {
      readonly summary: (values?: { schemes?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { proxy?: string | number | undefined; host?: string | number | undefined }) => string;
    };
    readonly 'LK-3017': {
      readonly summary: (values?: { issuer?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { host?: string | number | undefined; issuer?: string | number | undefined }) => string;
    };
    readonly 'LK-3018': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { host?: string | number | undefined }) => string;
    };
    readonly 'LK-3019': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { host?: string | number | undefined; reason?: string | number | undefined }) => string;
    };
    readonly 'LK-3020': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { host?: string | number | undefined; reason?: string | number | undefined }) => string;
    };
    readonly 'LK-3021': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { host?: string | number | undefined }) => string;
    };
    readonly 'LK-3022': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-3023': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { host?: string | number | undefined }) => string;
    };
    readonly 'LK-3024': {
      readonly summary: (values?: { retryAfterS?: number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { host?: string | number | undefined }) => string;
    };
    readonly 'LK-3101': {
      readonly summary: (values?: { limit?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { limit?: string | number | undefined }) => string;
    };
    readonly 'LK-3102': {
      readonly summary: (values?: { name?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-3103': {
      readonly summary: (values?: { name?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-3104': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-3105': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-3106': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined }) => string;
    };
    readonly 'LK-3107': {
      readonly summary: (values?: { name?: string | number | undefined; mapper?: string | number | undefined }) => string;
      readonly userAction: (values?: { other?: string | number | undefined }) => string;
      readonly helpdesk: (values?: { name?: string | number | undefined; mapper?: string | number | undefined; other?: string | number | undefined }) => string;
    };
    readonly 'LK-3108': {
      readonly summary: (values?: { host?: string | number | undefined; name?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { name?: string | number | undefined }) => string;
    };
    readonly 'LK-3109': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: (values?: { link?: string | number | undefined }) => string;
      readonly helpdesk: string;
    };
    readonly 'LK-3110': {
      readonly summary: (values?: { host?: string | number | undefined; until?: string | undefined }) => string;
      readonly userAction: (values?: { name?: string | number | undefined }) => string;
      readonly helpdesk: string;
    };
    readonly 'LK-3111': {
      readonly summary: (values?: { host?: string | number | undefined; to?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { to?: string | number | undefined }) => string;
    };
    readonly 'LK-3112': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-3113': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-3114': {
      readonly summary: (values?: { name?: string | number | undefined; host?: string | number | undefined }) => string;
      readonly userAction: (values?: { link?: string | number | undefined }) => string;
      readonly helpdesk: string;
    };
    readonly 'LK-3115': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-3117': {
      readonly summary: (values?: { host?: string | number | undefined; folders?: string | number | undefined; more?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { folder?: string | number | undefined }) => string;
    };
    readonly 'LK-3119': {
      readonly summary: (values?: { folder?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-3120': {
      readonly summary: (values?: { folder?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined; host?: string | number | undefined }) => string;
    };
    readonly 'LK-3121': {
      readonly summary: (values?: { folder?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-3122': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: (values?: { link?: string | number | undefined }) => string;
      readonly helpdesk: string;
    };
    readonly 'LK-3118': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-4001': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined; packages?: string | number | undefined }) => string;
    };
    readonly 'LK-4002': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-4003': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-4004': {
      readonly summary: (values?: { seconds?: number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-4005': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-4006': {
      readonly summary: (values?: { login?: string | number | undefined; host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { address?: string | number | undefined; login?: string | number | undefined }) => string;
    };
    readonly 'LK-4007': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-4008': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5001': {
      readonly summary: string;
      readonly userAction: (values?: { packages?: string | number | undefined }) => string;
      readonly helpdesk: (values?: { packages?: string | number | undefined }) => string;
    };
    readonly 'LK-5002': {
      readonly summary: string;
      readonly userAction: (values?: { packages?: string | number | undefined }) => string;
      readonly helpdesk: (values?: { reason?: string | number | undefined; packages?: string | number | undefined }) => string;
    };
    readonly 'LK-5003': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined; packages?: string | number | undefined }) => string;
    };
    readonly 'LK-5004': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { packages?: string | number | undefined }) => string;
    };
    readonly 'LK-5005': {
      readonly summary: (values?: { name?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5006': {
      readonly summary: (values?: { label?: string | number | undefined; programs?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5007': {
      readonly summary: (values?: { seconds?: number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { seconds?: number | undefined }) => string;
    };
    readonly 'LK-5008': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { status?: string | number | undefined }) => string;
    };
    readonly 'LK-5009': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5010': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5011': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5012': {
      readonly summary: (values?: { path?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined }) => string;
    };
    readonly 'LK-5014': {
      readonly summary: (values?: { name?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { name?: string | number | undefined }) => string;
    };
    readonly 'LK-5015': {
      readonly summary: string;
      readonly userAction: (values?: { path?: string | number | undefined }) => string;
      readonly helpdesk: string;
    };
    readonly 'LK-5016': {
      readonly summary: (values?: { path?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5017': {
      readonly summary: (values?: { name?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5018': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { name?: string | number | undefined; reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5019': {
      readonly summary: (values?: { name?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5020': {
      readonly summary: (values?: { name?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5021': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5022': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5101': {
      readonly summary: (values?: { reason?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5102': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { pid?: string | number | undefined }) => string;
    };
    readonly 'LK-5103': {
      readonly summary: (values?: { version?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5104': {
      readonly summary: (values?: { program?: string | number | undefined; user?: string | number | undefined; port?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5105': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5106': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined; reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5107': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { count?: string | number | undefined; reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5108': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5201': {
      readonly summary: (values?: { name?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5202': {
      readonly summary: (values?: { path?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5203': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5204': {
      readonly summary: (values?: { path?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5205': {
      readonly summary: (values?: { path?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5301': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5302': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5303': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5304': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5305': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5306': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5307': {
      readonly summary: (values?: { letter?: string | number | undefined; label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5308': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5309': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5310': {
      readonly summary: (values?: { letter?: string | number | undefined; label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5311': {
      readonly summary: (values?: { letter?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5312': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5313': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5314': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5315': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5316': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5317': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5318': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5319': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5320': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5321': {
      readonly summary: (values?: { label?: string | number | undefined; programs?: string | number | undefined }) => string;
      readonly userAction: (values?: { letter?: string | number | undefined }) => string;
      readonly helpdesk: (values?: { programs?: string | number | undefined }) => string;
    };
    readonly 'LK-5322': {
      readonly summary: (values?: { label?: string | number | undefined; programs?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5323': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5324': {
      readonly summary: (values?: { label?: string | number | undefined; number?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { number?: string | number | undefined; reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5325': {
      readonly summary: (values?: { name?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { seconds?: number | undefined; name?: string | number | undefined }) => string;
    };
    readonly 'LK-5330': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5331': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5332': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { number?: string | number | undefined }) => string;
    };
    readonly 'LK-5333': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { seconds?: number | undefined }) => string;
    };
    readonly 'LK-5334': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5340': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5341': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5343': {
      readonly summary: (values?: { letter?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5344': {
      readonly summary: (values?: { label?: string | number | undefined; letter?: string | number | undefined; wish?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5342': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5350': {
      readonly summary: (values?: { value?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5351': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { value?: string | number | undefined }) => string;
    };
    readonly 'LK-5352': {
      readonly summary: (values?: { value?: number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { name?: string | number | undefined }) => string;
    };
    readonly 'LK-5353': {
      readonly summary: (values?: { value?: number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5354': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5355': {
      readonly summary: (values?: { value?: number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5356': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5357': {
      readonly summary: (values?: { version?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { products?: string | number | undefined }) => string;
    };
    readonly 'LK-5359': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5358': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5360': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5361': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5362': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5371': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { number?: string | number | undefined }) => string;
    };
    readonly 'LK-5372': {
      readonly summary: (values?: { host?: string | number | undefined; label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { number?: string | number | undefined }) => string;
    };
    readonly 'LK-5373': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5374': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { number?: string | number | undefined }) => string;
    };
    readonly 'LK-5375': {
      readonly summary: (values?: { label?: string | number | undefined; host?: string | number | undefined; number?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { number?: string | number | undefined; reason?: string | number | undefined }) => string;
    };
    readonly 'LK-5381': {
      readonly summary: (values?: { count?: number | undefined; label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5382': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-5383': {
      readonly summary: (values?: { count?: number | undefined; label?: string | number | undefined; name?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-7032': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { reason?: string | number | undefined }) => string;
    };
    readonly 'LK-7001': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-7010': {
      readonly summary: (values?: { label?: string | number | undefined; count?: number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-7011': {
      readonly summary: (values?: { label?: string | number | undefined; programs?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-7012': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-7013': {
      readonly summary: (values?: { label?: string | number | undefined; programs?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-7014': {
      readonly summary: (values?: { label?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined }) => string;
    };
    readonly 'LK-7015': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: string;
    };
    readonly 'LK-7016': {
      readonly summary: (values?: { host?: string | number | undefined }) => string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined }) => string;
    };
    readonly 'LK-6006': {
      readonly summary: string;
      readonly userAction: string;
      readonly helpdesk: (values?: { path?: string | number | undefined }) => string;
    };
  };
}

export interface ProgramWords {
  readonly redirectPage: {
    readonly doneTitle: string;
    readonly done: string;
    readonly deniedTitle: string;
    readonly denied: string;
    readonly foreignTitle: string;
    readonly foreign: string;
  };
  readonly terminal: {
    readonly about: {
      readonly drive: string;
      readonly platforms: string;
    };
    readonly help: {
      readonly program: string;
      readonly usage: string;
      readonly options: string;
      readonly globalOptions: string;
      readonly commands: string;
      readonly arguments: string;
      readonly help: string;
      readonly version: string;
      readonly json: string;
      readonly noOpen: string;
      readonly lang: (values: { languages: readonly string[] }) => string;
      readonly setup: string;
      readonly platform: string;
      readonly user: string;
      readonly name: string;
      readonly label: string;
      readonly mapper: string;
      readonly letter: string;
      readonly browser: string;
      readonly way: string;
      readonly folder: string;
      readonly application: string;
      readonly for: string;
      readonly ca: string;
      readonly status: string;
      readonly health: string;
      readonly open: string;
      readonly reconnect: string;
      readonly reconnectAll: string;
      readonly background: string;
      readonly renew: string;
      readonly remove: string;
      readonly localOnly: string;
      readonly force: string;
      readonly removeAll: string;
      readonly handOver: string;
      readonly whichApplication: string;
      readonly passwords: string;
      readonly passwordsList: string;
      readonly passwordsRevoke: string;
      readonly passwordsClean: string;
      readonly orphaned: string;
      readonly unused: string;
      readonly sort: string;
      readonly yes: string;
      readonly yesCertain: string;
      readonly doctor: string;
      readonly which: string;
      readonly passwordId: string;
      readonly examples: string;
      readonly answers: string;
      readonly exitCodes: string;
      readonly exampleSetup: string;
      readonly exampleLabel: string;
      readonly exampleJson: string;
      readonly exampleMail: string;
      readonly exampleOpen: string;
      readonly exampleRenew: string;
      readonly exampleRevoke: string;
      readonly exampleAddress: string;
      readonly exampleDrive: string;
      readonly disconnect: string;
    };
    readonly passwords: {
      readonly whose: string;
      readonly none: string;
      readonly noneShown: (values: { count: number }) => string;
      readonly leftOver: (values: { count: number }) => string;
      readonly nothingLeftOver: string;
      readonly onlyLikely: (values: { count: number }) => string;
      readonly sure: (values: { count: number }) => string;
      readonly keep: (values: { count: number }) => string;
      readonly delete: (values: { count: number }) => string;
      readonly kept: string;
      readonly which: (values: { count: number }) => string;
      readonly room: (values?: { limit?: string | number | undefined }) => string;
      readonly severalHelp: string;
      readonly lastUsed: (values: { day: string | number }) => string;
      readonly neverUsed: string;
      readonly onPage: string;
      readonly roomByHand: (values: { account: string | number }) => string;
    };
    readonly administration: {
      readonly helpOf: string;
      readonly helpReason: string;
      readonly heading: (values: { user: string | number; host: string | number }) => string;
      readonly none: string;
      readonly whichUser: string;
      readonly reason: (values: { count: number }) => string;
      readonly example: string;
    };
    readonly handingOver: (values: { label: string | number; seconds: number; login: string | number }) => string;
    readonly questions: {
      readonly platform: string;
      readonly user: string;
      readonly password: (values: { user: string | number; host: string | number }) => string;
      readonly appPassword: (values: { user: string | number; host: string | number }) => string;
      readonly method: string;
      readonly resendHint: string;
      readonly otherMethodHint: string;
      readonly sent: string;
      readonly pageOpens: (values: { host: string | number }) => string;
      readonly pagePrints: (values: { host: string | number }) => string;
      readonly pageLimit: (values: { count: number }) => string;
      readonly browserOpens: (values: { host: string | number }) => string;
      readonly browserPrints: (values: { host: string | number }) => string;
      readonly browserHere: string;
      readonly browserElsewhere: string;
      readonly browserAddress: string;
      readonly notThatAddress: string;
      readonly unseenHelp: string;
      readonly browserWaits: (values: { minutes: number }) => string;
      readonly account: (values: { user: string | number; displayName?: string | number | undefined; host: string | number }) => string;
      readonly accountTold: (values: { user: string | number; host: string | number }) => string;
      readonly mine: string;
      readonly notMine: string;
      readonly next: string;
      readonly again: string;
      readonly undo: string;
      readonly later: string;
      readonly removeAll: string;
      readonly yes: string;
      readonly no: string;
      readonly empty: string;
      readonly selectHelp: string;
    };
    readonly addressQuestions: {
      readonly leads: (values: { host: string | number; to: string | number }) => string;
      readonly use: string;
      readonly no: string;
    };
    readonly folderQuestions: {
      readonly which: (values: { host: string | number }) => string;
      readonly all: string;
    };
    readonly results: {
      readonly waiting: (values: { seconds: number }) => string;
      readonly ready: (values: { label: string | number }) => string;
      readonly files: string;
      readonly password: string;
      readonly passwordKept: (values: { name: string | number }) => string;
      readonly validUntil: string;
      readonly unlimited: string;
      readonly endUnknown: string;
      readonly drive: string;
      readonly state: string;
      readonly platform: string;
      readonly account: string;
      readonly readOnlyMark: string;
      readonly noDrives: string;
      readonly renewed: (values: { label: string | number }) => string;
      readonly renewedApplication: (values: { id: string | number }) => string;
      readonly oldLeft: (values: { name: string | number; what?: string | number | undefined }) => string;
      readonly removed: (values: { label: string | number }) => string;
      readonly leftDuty: (values: { name: string | number; what?: string | number | undefined }) => string;
      readonly leftByHand: (values: { name: string | number; link?: string | number | undefined }) => string;
      readonly leftMaybe: (values: { name: string | number; link?: string | number | undefined }) => string;
      readonly leftLocalOnly: (values: { name: string | number }) => string;
      readonly applicationReady: (values: { label: string | number }) => string;
      readonly applicationKept: (values: { label: string | number }) => string;
      readonly applications: string;
      readonly loginName: string;
      readonly nothingToRemove: string;
      readonly notRemoved: (values: { label: string | number; what?: string | number | undefined }) => string;
      readonly keychainUnknown: string;
      readonly undone: string;
      readonly kept: string;
      readonly open: string;
      readonly name: string;
      readonly id: string;
      readonly created: string;
      readonly lastUsed: string;
      readonly usedBy: string;
      readonly unknown: string;
      readonly never: string;
      readonly revoked: (values: { name: string | number }) => string;
      readonly check: string;
      readonly healthy: string;
      readonly problems: (values: { count: number }) => string;
      readonly todo: string;
      readonly helpdesk: string;
      readonly cancelling: string;
      readonly stopping: string;
      readonly recovering: string;
      readonly recoveryFailed: (values: { what: string | number }) => string;
      readonly disconnectedMark: string;
      readonly disconnected: (values: { label: string | number; id: string | number }) => string;
      readonly prepared: (values: { label: string | number; host: string | number; command: string | number }) => string;
    };
    readonly usage: {
      readonly 'unknown-option': (values: { name: string | number }) => string;
      readonly 'unknown-command': string;
      readonly 'no-command': string;
      readonly 'missing-option': (values: { name: string | number }) => string;
      readonly 'missing-argument': (values: { name: string | number }) => string;
      readonly 'missing-value': (values: { name: string | number }) => string;
      readonly 'invalid-value': (values: { name: string | number }) => string;
      readonly 'too-many-arguments': string;
      readonly conflict: (values: { name: string | number }) => string;
      readonly 'bad-answer': string;
      readonly 'never-in-argv': string;
      readonly 'unknown-code': string;
    };
    readonly change: {
      readonly help: string;
      readonly helpLabel: string;
      readonly helpLetter: string;
      readonly helpFolder: string;
      readonly helpChoose: string;
    };
    readonly folders: {
      readonly help: string;
      readonly helpFolder: string;
      readonly helpFrom: (values: { count: string | number }) => string;
      readonly helpMake: string;
      readonly helpChoose: string;
      readonly example: string;
      readonly exampleFolder: string;
      readonly root: string;
      readonly heading: (values: { host: string | number; folder: string | number }) => string;
      readonly none: string;
      readonly part: (values: { first: string | number; last: string | number; total: string | number }) => string;
      readonly next: string;
      readonly cut: string;
      readonly unusable: string;
      readonly made: (values: { folder: string | number }) => string;
      readonly which: (values: { folder: string | number }) => string;
      readonly use: (values: { folder: string | number }) => string;
      readonly up: (values: { folder: string | number }) => string;
      readonly more: (values: { count: number }) => string;
      readonly before: string;
      readonly new: string;
      readonly name: string;
      readonly chosen: string;
    };
    readonly serving: {
      readonly help: string;
      readonly helpServe: string;
      readonly drive: string;
      readonly state: string;
      readonly port: (values: { port: string | number }) => string;
      readonly none: string;
      readonly helpDisconnect: string;
      readonly disconnected: (values: { label: string | number }) => string;
      readonly ended: string;
      readonly cutOff: string;
      readonly states: {
        readonly open: string;
        readonly locked: string;
        readonly refused: string;
        readonly offline: string;
        readonly paused: string;
      };
    };
    readonly policy: {
      readonly help: string;
      readonly none: (values: { by: string | number }) => string;
      readonly found: (values: { by: string | number; revision?: string | number | undefined }) => string;
      readonly rule: string;
      readonly value: string;
      readonly strength: string;
      readonly enforced: string;
      readonly default: string;
      readonly yes: string;
      readonly no: string;
      readonly where: (values: { rule: string | number; by: string | number }) => string;
      readonly notFollowed: string;
      readonly unknown: (values: { written: string | number; by: string | number }) => string;
      readonly 'ill-typed': (values: { written: string | number; by: string | number }) => string;
      readonly contact: (values: { contact: string | number }) => string;
    };
    readonly fleet: {
      readonly help: string;
      readonly helpMachine: string;
      readonly helpWho: string;
      readonly helpText: string;
    };
    readonly explain: {
      readonly help: string;
      readonly helpCode: string;
      readonly group: string;
      readonly groups: {
        readonly '10': string;
        readonly '20': string;
        readonly '21': string;
        readonly '22': string;
        readonly '24': string;
        readonly '30': string;
        readonly '31': string;
        readonly '40': string;
        readonly '50': string;
        readonly '51': string;
        readonly '52': string;
        readonly '53': string;
        readonly '54': string;
        readonly '60': string;
        readonly '70': string;
        readonly '00': string;
      };
    };
    readonly report: {
      readonly help: string;
      readonly helpTo: string;
      readonly saved: (values: { path: string | number }) => string;
    };
    readonly link: {
      readonly help: string;
      readonly helpPlatform: string;
      readonly helpUser: string;
      readonly helpQr: string;
      readonly narrow: (values: { columns: number }) => string;
      readonly helpAs: string;
      readonly helpTo: string;
      readonly saved: (values: { path: string | number }) => string;
      readonly starter: (values: { label: string | number }) => string;
      readonly mailSubject: (values: { label: string | number }) => string;
      readonly mailHello: string;
      readonly mailOpen: (values: { label: string | number }) => string;
      readonly mailThen: string;
      readonly mailOtherwise: (values: { address: string | number; user?: string | number | undefined }) => string;
      readonly mailNever: string;
    };
  };
  readonly shell: {
    readonly installer: {
      readonly running: string;
      readonly newer: string;
    };
    readonly trayState: {
      readonly ready: string;
      readonly working: string;
      readonly 'needs-you': string;
      readonly offline: string;
      readonly retiring: string;
    };
    readonly tray: {
      readonly none: string;
      readonly openDrive: (values: { label: string | number }) => string;
      readonly reconnect: (values: { label: string | number }) => string;
      readonly renew: (values: { label: string | number }) => string;
      readonly renewApplication: (values: { label: string | number }) => string;
      readonly finish: (values: { label: string | number }) => string;
      readonly look: (values: { label: string | number }) => string;
      readonly open: string;
      readonly setUp: string;
      readonly help: string;
      readonly quit: string;
      readonly quitAndDisconnect: string;
    };
    readonly notices: {
      readonly title: string;
      readonly question: string;
      readonly applicationQuestion: (values: { label: string | number }) => string;
      readonly signIn: string;
      readonly oldLeft: string;
      readonly expiring: (values: { label: string | number; count: number }) => string;
      readonly review: (values: { label: string | number }) => string;
      readonly trouble: (values: { label: string | number }) => string;
      readonly left: (values: { label: string | number }) => string;
      readonly offer: (values: { address: string | number }) => string;
      readonly offerPrepared: (values: { count: number; labels: readonly string[] }) => string;
    };
    readonly done: {
      readonly setup: (values: { label: string | number }) => string;
      readonly application: (values: { label: string | number }) => string;
      readonly reconnect: (values: { label: string | number }) => string;
      readonly renew: (values: { label: string | number }) => string;
      readonly remove: (values: { label: string | number }) => string;
      readonly passwords: string;
      readonly change: (values: { label: string | number }) => string;
      readonly disconnect: (values: { label: string | number }) => string;
    };
    readonly dialogs: {
      readonly cutOff: string;
      readonly keep: string;
      readonly saveReport: string;
      readonly text: string;
      readonly saveCopy: string;
    };
    readonly logOff: {
      readonly uploading: (values: { count: number; labels: readonly string[] }) => string;
    };
    readonly menu: {
      readonly about: string;
      readonly settings: string;
      readonly services: string;
      readonly hide: string;
      readonly hideOthers: string;
      readonly unhide: string;
      readonly quit: string;
      readonly quitAndDisconnect: string;
      readonly file: string;
      readonly setUp: string;
      readonly drives: string;
      readonly close: string;
      readonly edit: string;
      readonly undo: string;
      readonly redo: string;
      readonly cut: string;
      readonly copy: string;
      readonly paste: string;
      readonly selectAll: string;
      readonly view: string;
      readonly zoomIn: string;
      readonly zoomOut: string;
      readonly actualSize: string;
      readonly window: string;
      readonly minimize: string;
      readonly front: string;
      readonly help: string;
      readonly helpPages: string;
      readonly diagnostics: string;
      readonly cover: string;
      readonly shortcuts: string;
    };
    readonly report: {
      readonly head: {
        readonly version: string;
        readonly engine: string;
        readonly system: string;
        readonly made: string;
      };
      readonly sections: {
        readonly checks: string;
        readonly drives: string;
        readonly policy: string;
        readonly log: string;
      };
      readonly notListed: string;
      readonly noEnd: string;
      readonly work: {
        readonly setup: string;
        readonly remove: string;
        readonly renew: string;
        readonly 'sign-in': string;
      };
      readonly policy: {
        readonly damaged: (values: { by: string | number }) => string;
        readonly unreadable: (values: { by: string | number }) => string;
        readonly 'not-from-it': (values: { by: string | number }) => string;
      };
      readonly rule: (values: { name: string | number; written: string | number; value: string | number }) => string;
    };
  };
}

export interface FaultWords {
  readonly windowFault: {
    readonly title: string;
    readonly text: string;
    readonly again: string;
  };
}

/** Every text in one language. */
export type Words = WindowWords & ViewWords & FailureWords & ProgramWords & FaultWords;
