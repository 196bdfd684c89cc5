import type { Engine } from './engine.ts';

/**
 * Creates an engine that is loaded by its first call, so that the window can be painted before mappers, keychain and their
 * libraries are loaded.
 * @param load called once; when it fails, every call rejects
 * @param isFreshProfile while it says true, the calls that every start makes are answered without loading the engine
 */
export function lazyEngine(load: () => Promise<Engine>, isFreshProfile: () => Promise<boolean>): Engine {
  let loading: Promise<Engine> | undefined;
  const engine = (): Promise<Engine> => (loading ??= load());
  const isAsleep = async (): Promise<boolean> => loading === undefined && (await isFreshProfile());
  return {
    recover: async (run) => ((await isAsleep()) ? { ok: true, value: [] } : (await engine()).recover(run)),
    discover: async (address, signal, caFile) => (await engine()).discover(address, signal, caFile),
    setUp: async (request, run) => (await engine()).setUp(request, run),
    setUpApplication: async (request, run) => (await engine()).setUpApplication(request, run),
    status: async () =>
      (await isAsleep())
        ? { ok: true, value: { connections: [], applications: [], open: [] } }
        : (await engine()).status(),
    reconnect: async (which, run) => (await engine()).reconnect(which, run),
    renew: async (which, run) => (await engine()).renew(which, run),
    change: async (which, wish, run) => (await engine()).change(which, wish, run),
    // As long as nobody needs the engine, nothing that it could ask is running.
    waitingUploads: async () => (loading === undefined ? { ok: true, value: [] } : (await engine()).waitingUploads()),
    freeLetters: async () => (await engine()).freeLetters(),
    disconnect: async (which, run) => (await engine()).disconnect(which, run),
    remove: async (which, how, run) => (await engine()).remove(which, how, run),
    removeAll: async (how, run) => (await engine()).removeAll(how, run),
    // A user who has set nothing up has nothing to retire, and is told of the rule where something is to be set up.
    retire: async (run) => ((await isAsleep()) ? { ok: true, value: undefined } : (await engine()).retire(run)),
    open: async (which, run) => (await engine()).open(which, run),
    handOver: async (which, run) => (await engine()).handOver(which, run),
    openAccount: async (account, run) => (await engine()).openAccount(account, run),
    openAdministration: async (account, run) => (await engine()).openAdministration(account, run),
    openFolders: async (which, run) => (await engine()).openFolders(which, run),
    serveDrives: async () => (await engine()).serveDrives(),
    disconnectAll: async (how, run) =>
      (await isAsleep()) ? { ok: true, value: { disconnected: [] } } : (await engine()).disconnectAll(how, run),
    // The gateway runs without any program of Latchkey, but a user who has set nothing up has no lost files.
    lostWrites: async () => ((await isAsleep()) ? { ok: true, value: [] } : (await engine()).lostWrites()),
    saveLostWrite: async (id, path) => (await engine()).saveLostWrite(id, path),
    forgetLostWrite: async (id) => (await engine()).forgetLostWrite(id),
    watchLostWrites: (changed, signal) => {
      void engine().then((loaded) => {
        loaded.watchLostWrites(changed, signal);
      });
    },
    takeUntoldLostWrites: async () => (await engine()).takeUntoldLostWrites(),
    doctor: async () => (await engine()).doctor(),
    upkeep: {
      kept: async () => (await engine()).upkeep.kept(),
      checkDrive: async (id, how, signal) => (await engine()).upkeep.checkDrive(id, how, signal),
      takeDown: async (id, why) => (await engine()).upkeep.takeDown(id, why),
      askClock: async (id, signal) => (await engine()).upkeep.askClock(id, signal),
      clearLeftovers: async () => (await engine()).upkeep.clearLeftovers(),
      remember: async (noticeLog) => (await engine()).upkeep.remember(noticeLog),
      watchTraffic: (news, signal) => {
        void engine().then(({ upkeep }) => {
          upkeep.watchTraffic(news, signal);
        });
      },
      networkChanged: async () => (await engine()).upkeep.networkChanged(),
      unlocked: async (signal) => (await engine()).upkeep.unlocked(signal),
    },
  };
}
