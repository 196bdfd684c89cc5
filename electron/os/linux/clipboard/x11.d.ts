/** Latchkey uses this much of the `x11` package, which carries no types of its own. */
declare module 'x11' {
  export interface SelectionEvent {
    /** `SelectionRequest`, `SelectionClear`, or one that is of no interest here. */
    readonly name: string;
    readonly time: number;
    readonly owner: number;
    readonly selection: number;
    readonly requestor: number;
    readonly target: number;
    readonly property: number;
  }

  type Reply<T> = (error: Error | undefined | null, value: T) => void;

  export interface Client {
    AllocID(): number;
    CreateWindow(id: number, parent: number, x: number, y: number, width: number, height: number): void;
    InternAtom(onlyIfExists: boolean, name: string, reply: Reply<number>): void;
    /** @param mode 0 replaces @param units bits in a unit of the data: 8, 16 or 32 */
    ChangeProperty(mode: number, window: number, name: number, type: number, units: number, data: Buffer): void;
    SetSelectionOwner(owner: number, selection: number, time?: number): void;
    GetSelectionOwner(selection: number, reply: Reply<number>): void;
    SendEvent(destination: number, propagate: number, eventMask: number, event: object): void;
    on(event: 'event', listener: (event: SelectionEvent) => void): void;
    on(event: 'error', listener: (error: Error) => void): void;
    on(event: 'end', listener: () => void): void;
    terminate(): void;
  }

  export interface Display {
    readonly client: Client;
    readonly screen: readonly { readonly root: number }[];
  }

  const x11: {
    createClient(
      options: { readonly display: string; readonly shm: false; readonly disableBigRequests: true },
      onConnect: (error: Error | undefined | null, display: Display) => void,
    ): Client;
  };
  export default x11;
}
