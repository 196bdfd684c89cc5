import { FailureError, type Failure, type FailureCode } from '../../electron/contract/failure.ts';
import type { DriveState, Finding, MapperName, Unwritable, Uploads } from '../../electron/contract/view.ts';
import type { DriveSpec, MappedDrive, MountState, WebdavChallenge } from '../../electron/drives/drive-mapper.ts';
import type { ConnectedDrive, Drives, Look, Proof } from '../../electron/drives/drives.ts';
import type { Listing } from '../../electron/drives/multistatus.ts';
import type { TrafficState } from '../../electron/gateway/gateway.ts';
import type { Secret } from '../../electron/secrets/secret.ts';
import { Disturbances } from './disturbances.ts';

/**
 * The port `Drives` in memory. Its effects are called `drives.probe`, `drives.connect`, `drives.prove` and so on; a
 * `prove` that loses its answer leaves its file behind, as one that is cut off does.
 */
export class MemoryDrives implements Drives {
  readonly disturbances: Disturbances;
  /** What the machine has. */
  mappers: readonly MapperName[] = ['gvfs', 'rclone'];
  challenge: WebdavChallenge = { scheme: 'basic', realm: 'NetExplorer' };
  /** Whether the platform lets nobody write. */
  readOnly = false;
  /** Why nothing can be written, when it is something else than rights. */
  unwritable: Unwritable | undefined;
  /** What cannot be done besides when a drive is connected. */
  notes: readonly Failure[] = [];
  /** The server lets nothing be deleted. */
  keepsFiles = false;
  /** Mappers that cannot map this server's drives, and what they fail with. */
  readonly unable = new Map<MapperName, FailureCode>();
  /** The setting. */
  setting: MapperName | undefined;
  /** Names in the user's folder of drives that are not Latchkey's. */
  readonly occupied = new Set<string>();
  /** Addresses that the WebDAV server has nothing at. */
  readonly missing = new Set<string>();
  /** Whether the WebDAV server takes this app password; `disabled` when it is that of an account which is. */
  accepts: (spec: DriveSpec, secret: Secret) => boolean | 'disabled' = () => true;
  /** Names of the folders at an address. */
  readonly folders = new Map<string, readonly string[]>();
  /** What a look at the server tells. */
  look: Look = {};
  /** Ids of drives whose mounts hang. */
  readonly hanging = new Set<string>();
  /** Programs that have files of every drive open. */
  openPrograms: readonly string[] = [];
  /** Names that this system has not, in the root of every drive. */
  unshownNames: readonly string[] = [];
  /** What a person will meet on drives of this machine. */
  cautionsOfMachine: readonly Failure[] = [];
  /** What drives have not uploaded yet, under their ids. */
  readonly notUploaded = new Map<string, Uploads>();
  /** Ids of drives that the system keeps mapped as long as programs use them. */
  readonly heldOpen = new Set<string>();
  /** Ids of drives in whose place another program has mounted something. */
  readonly foreign = new Set<string>();
  /** Paths of mounts of the server that may be somebody's own. */
  strangers: readonly string[] = [];
  /** Ids of drives that an older Latchkey has mapped, past the gateway. */
  readonly direct = new Set<string>();
  /** Whether programs upload something that takes long. */
  isUploading = false;
  /** What programs that use a drive are answered, where that is anything else than that its app password is refused. */
  readonly answered = new Map<string, TrafficState>();
  /** The letters that no other program has; undefined as on a system without letters. */
  letters: readonly string[] | undefined;
  /** The letters of the drives that are mapped, by their ids. */
  readonly lettersOf = new Map<string, string>();
  readonly #mapped = new Map<string, Secret>();
  /** Ids of drives of which nothing leaves, since the platform has refused what they are mapped with. */
  readonly #shut = new Set<string>();
  readonly #mappers = new Map<string, MapperName>();
  readonly #proofs = new Set<string>();
  #refused = 0;

  constructor(disturbances: Disturbances = new Disturbances()) {
    this.disturbances = disturbances;
  }

  /** Ids of the drives that are mapped. */
  get mapped(): readonly string[] {
    return [...this.#mapped.keys()];
  }

  /** The password that a drive is mapped with: what a mount tool would go on using. */
  mappedWith(id: string): Secret | undefined {
    return this.#mapped.get(id);
  }

  /** Proof files that lie in the drives. */
  get proofs(): readonly string[] {
    return [...this.#proofs];
  }

  /** How many requests came with an app password that the server did not take. */
  get refused(): number {
    return this.#refused;
  }

  /** As when the machine logs out: nothing is mapped any more. */
  loseAll(): void {
    this.#mapped.clear();
  }

  prerequisites(): Promise<readonly Finding[]> {
    const missing = { gvfs: 'LK-5002', rclone: 'LK-5004' } as const;
    return this.#run('prerequisites', () =>
      (['gvfs', 'rclone'] as const).map((id) =>
        this.mappers.includes(id) ? { id, state: 'ok' } : { id, state: 'warning', code: missing[id] },
      ),
    );
  }

  choose({ mapper: wanted, except = [] }: Parameters<Drives['choose']>[0]): Promise<MapperName> {
    return this.#run('choose', () => {
      const left = this.mappers.filter((name) => !except.includes(name));
      const mapper = left.find((name) => wanted === undefined || name === wanted);
      if (mapper !== undefined) return mapper;
      throw new FailureError(wanted === undefined ? 'LK-5001' : wanted === 'gvfs' ? 'LK-5002' : 'LK-5004');
    });
  }

  preferred(): Promise<MapperName | undefined> {
    return Promise.resolve(this.setting);
  }

  checkLabel(label: string): Promise<void> {
    return this.#run('check-label', () => {
      if (/[/\0]/.test(label) || /^\.*$/.test(label)) throw new FailureError('LK-1005', { label });
      if (this.occupied.has(label)) throw new FailureError('LK-5012', { label });
    });
  }

  probe(_url: string, _caFile: string | undefined, signal: AbortSignal): Promise<WebdavChallenge> {
    return this.#run('probe', () => this.challenge, signal);
  }

  checkPassword(spec: DriveSpec, secret: Secret, signal: AbortSignal): Promise<Look> {
    const work = (): Look => {
      this.#authenticate(spec, secret);
      if (this.missing.has(spec.url)) throw new FailureError('LK-3106', { status: 404 });
      return this.look;
    };
    return this.#run('check-password', work, signal);
  }

  list({ url, ...spec }: DriveSpec, secret: Secret, signal: AbortSignal): Promise<Listing> {
    return this.#run(
      'list',
      () => {
        this.#authenticate({ ...spec, url }, secret);
        const children = (this.folders.get(url) ?? []).map((name) => ({ name, isCollection: true }));
        return { children, cut: false };
      },
      signal,
    );
  }

  takesFiles({ url }: DriveSpec, _secret: Secret, _name: string, signal: AbortSignal): Promise<boolean> {
    return this.#run('takes-files', () => !this.folders.has(url), signal);
  }

  makeFolder({ url, ...spec }: DriveSpec, secret: Secret, name: string, signal: AbortSignal): Promise<void> {
    return this.#run(
      'make-folder',
      () => {
        this.#authenticate({ ...spec, url }, secret);
        const there = this.folders.get(url) ?? [];
        if (there.includes(name)) throw new FailureError('LK-3119', { folder: name });
        this.folders.set(url, [...there, name]);
      },
      signal,
    );
  }

  serverDate(_spec: DriveSpec, signal: AbortSignal): Promise<string | undefined> {
    return this.#run('server-date', () => this.look.serverDate, signal);
  }

  mounted({ id }: DriveSpec): Promise<MountState> {
    return this.#run('mounted', () => {
      if (this.foreign.has(id)) return 'foreign';
      if (!this.#mapped.has(id)) return 'gone';
      return this.direct.has(id) ? 'direct' : 'mapped';
    });
  }

  answers({ id }: DriveSpec): Promise<boolean> {
    return this.#run('answers', () => !this.hanging.has(id));
  }

  unshown(): Promise<readonly string[]> {
    return Promise.resolve(this.unshownNames);
  }

  cautions(): Promise<readonly Failure[]> {
    return Promise.resolve(this.cautionsOfMachine);
  }

  uploads({ id }: DriveSpec): Promise<Uploads | undefined> {
    return Promise.resolve(this.notUploaded.get(id));
  }

  openIn(): Promise<readonly string[]> {
    return this.#run('open-in', () => this.openPrograms);
  }

  clearLeftovers(known: readonly string[]): Promise<number> {
    return this.#run('clear-leftovers', () => {
      const left = this.mapped.filter((id) => !known.includes(id));
      for (const id of left) this.#mapped.delete(id);
      return left.length;
    });
  }

  disconnectUnknown(_server: URL, known: readonly DriveSpec[]): Promise<readonly string[]> {
    return this.#run('disconnect-unknown', () => {
      for (const id of this.mapped) if (!known.some((spec) => spec.id === id)) this.#mapped.delete(id);
      return this.strangers;
    });
  }

  takesPassword({ id }: DriveSpec): Promise<boolean> {
    return Promise.resolve(this.#mapped.has(id) && !this.direct.has(id));
  }

  hold({ label }: DriveSpec): Promise<void> {
    return this.#run('hold', () => {
      if (this.isUploading) throw new FailureError('LK-5108', { label });
    });
  }

  traffic({ id }: DriveSpec): Promise<TrafficState | undefined> {
    return Promise.resolve(this.#shut.has(id) ? { at: 'refused' } : this.answered.get(id));
  }

  isRefused({ id }: DriveSpec, secret: Secret): Promise<boolean> {
    if (!this.#shut.has(id)) return Promise.resolve(false);
    if (this.#mapped.get(id)?.equals(secret) === true) return Promise.resolve(true);
    this.#mapped.set(id, secret);
    this.#shut.delete(id);
    return Promise.resolve(false);
  }

  accept({ id }: DriveSpec, secret: Secret): Promise<void> {
    const had = this.#shut.has(id) || this.answered.get(id)?.at === 'locked';
    if (!this.#mapped.has(id) || !had) return Promise.resolve();
    return this.#run('accept', () => {
      this.#mapped.set(id, secret);
      this.#shut.delete(id);
      this.answered.delete(id);
    });
  }

  /** As when a program that uses the drive is the first to hear that its app password is refused. */
  refuse(id: string): void {
    this.#shut.add(id);
  }

  connect(spec: DriveSpec, secret: Secret, signal: AbortSignal): Promise<ConnectedDrive> {
    const work = async (): Promise<ConnectedDrive> => {
      const code = this.unable.get(spec.mapper);
      if (code !== undefined) throw new FailureError(code, { name: spec.mapper });
      // One that is mapped stays so, and goes on with this app password: nobody is asked for that.
      const goesOn =
        this.#mapped.has(spec.id) && !this.direct.has(spec.id) && this.#mappers.get(spec.id) === spec.mapper;
      if (!goesOn) this.#authenticate(spec, secret);
      this.#mapped.set(spec.id, secret);
      this.#shut.delete(spec.id);
      this.direct.delete(spec.id);
      this.#mappers.set(spec.id, spec.mapper);
      return { spec: this.#withLetter(spec), path: await this.pathOf(spec), notes: this.notes };
    };
    return this.#run('connect', work, signal);
  }

  async prove(drive: MappedDrive, secret: Secret, proofName: string, signal: AbortSignal): Promise<Proof> {
    const work = (): Proof => {
      if (!this.#mapped.has(drive.spec.id)) throw new FailureError('LK-5005');
      this.#authenticate(drive.spec, secret);
      const why = this.unwritable ?? (this.readOnly ? 'rights' : undefined);
      if (why !== undefined) return { is: 'readable', why, folders: [] };
      this.#proofs.add(proofName);
      return this.keepsFiles ? { is: 'writable', left: proofName } : { is: 'writable' };
    };
    const proof = await this.#run('prove', work, signal);
    if (!this.keepsFiles) this.#proofs.delete(proofName);
    return proof;
  }

  removeProof(spec: DriveSpec, secret: Secret, proofName: string): Promise<void> {
    return this.#run('remove-proof', () => {
      this.#authenticate(spec, secret);
      this.#proofs.delete(proofName);
    });
  }

  disconnect(spec: DriveSpec, { cutsOff = false } = {}): Promise<void> {
    return this.#run(cutsOff ? 'disconnect by force' : 'disconnect', () => {
      // One mapper knows nothing of what another has mapped.
      if ((this.#mappers.get(spec.id) ?? spec.mapper) !== spec.mapper) return;
      if (this.heldOpen.has(spec.id) && !cutsOff) throw new FailureError('LK-5321', { label: spec.label, letter: 'Z' });
      this.heldOpen.delete(spec.id);
      this.lettersOf.delete(spec.id);
      this.#mapped.delete(spec.id);
      this.#shut.delete(spec.id);
      this.direct.delete(spec.id);
      this.hanging.delete(spec.id);
    });
  }

  freeLetters(): Promise<readonly string[] | undefined> {
    const taken = new Set(this.lettersOf.values());
    return Promise.resolve(this.letters?.filter((letter) => !taken.has(letter)));
  }

  /** Gives a mapped drive its letter when it is free, otherwise the first free one. */
  #withLetter(spec: DriveSpec): DriveSpec {
    if (this.letters === undefined) return spec;
    const others = [...this.lettersOf].flatMap(([id, letter]) => (id === spec.id ? [] : [letter]));
    const free = this.letters.filter((letter) => !others.includes(letter));
    const letter = free.find((one) => one === spec.letter) ?? free[0];
    if (letter === undefined) throw new FailureError('LK-5341', { label: spec.label });
    this.lettersOf.set(spec.id, letter);
    return { ...spec, letter };
  }

  /** What a drive is mapped with. */
  mapperOf(id: string): MapperName | undefined {
    return this.#mapped.has(id) ? this.#mappers.get(id) : undefined;
  }

  status(spec: DriveSpec): Promise<DriveState> {
    return this.#run('status', () => (this.#mapped.has(spec.id) ? 'mapped' : 'gone'));
  }

  pathOf({ id }: DriveSpec): Promise<string> {
    return Promise.resolve(`/run/drives/${id}`);
  }

  entryPath(spec: DriveSpec): Promise<string> {
    return this.notes.some(({ code }) => code === 'LK-5016') ? this.pathOf(spec) : Promise.resolve(this.linkOf(spec));
  }

  linkOf({ label }: DriveSpec): string {
    return `/home/user/Network drives/${label}`;
  }

  #authenticate(spec: DriveSpec, secret: Secret): void {
    const accepted = this.accepts(spec, secret);
    if (accepted === 'disabled') throw new FailureError('LK-3013', { status: 503 });
    if (accepted) return;
    this.#refused += 1;
    if (this.#mapped.get(spec.id)?.equals(secret) === true) this.#shut.add(spec.id);
    throw new FailureError('LK-5006');
  }

  #run<T>(name: string, work: () => T | Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.disturbances.run(`drives.${name}`, () => Promise.resolve().then(work), signal);
  }
}
