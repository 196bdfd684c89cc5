import type { Client, Display, SelectionEvent } from 'x11';
import { FailureError } from '../../../contract/failure.ts';

/** A display on this computer usually answers at once. */
const CONNECT_MS = 5000;

/** A request of a program for the offered content, in one form. */
export interface SelectionRequest {
  /** The form, when its name is one that the session knows. */
  readonly target: string | undefined;
  /** The window that asks. */
  readonly by: number;
  readonly event: SelectionEvent;
}

export interface SelectionListener {
  onRequest(request: SelectionRequest): void;
  /** Another program has taken the selection. */
  onTaken(): void;
  /** The display has gone. */
  onLost(): void;
}

/** A connection to an X11 display, with an invisible window that can own a selection (ICCCM, chapter 2). */
export interface X11Session {
  listen(listener: SelectionListener): void;
  /** Takes the selection. False when another program took it at the same moment. */
  own(selection: string): Promise<boolean>;
  answerAtoms(request: SelectionRequest, names: readonly string[]): void;
  answerText(request: SelectionRequest, type: string, text: Buffer): void;
  refuse(request: SelectionRequest): void;
  end(): void;
}

/**
 * Opens a session.
 * @param names of the atoms that will be used
 * @throws FailureError LK-7032 when the display cannot be reached
 */
export async function connectX11(display: string, names: readonly string[]): Promise<X11Session> {
  const { client, screen } = await connect(display);
  const atoms = new Map<string, number>();
  for (const name of [...names, 'ATOM'])
    atoms.set(
      name,
      await asked((reply) => {
        client.InternAtom(false, name, reply);
      }),
    );
  const atom = (name: string): number => atoms.get(name) ?? 0;
  const nameOf = (wanted: number): string | undefined => [...atoms].find(([, each]) => each === wanted)?.[0];
  const window = client.AllocID();
  client.CreateWindow(window, screen[0]?.root ?? 0, 0, 0, 1, 1);

  const answer = ({ event }: SelectionRequest, property: number): void => {
    const { requestor, selection, target, time } = event;
    client.SendEvent(requestor, 0, 0, {
      name: 'SelectionNotify',
      seq: 0,
      time,
      requestor,
      selection,
      target,
      property,
    });
  };
  const put = (request: SelectionRequest, type: number, units: number, data: Buffer): void => {
    // Programs from before ICCCM name no property. The property is then named after the target.
    const property = request.event.property === 0 ? request.event.target : request.event.property;
    client.ChangeProperty(0, request.by, property, type, units, data);
    answer(request, property);
  };

  return {
    listen(listener) {
      client.on('event', (event) => {
        if (event.name === 'SelectionClear') listener.onTaken();
        else if (event.name === 'SelectionRequest')
          listener.onRequest({ target: nameOf(event.target), by: event.requestor, event });
      });
      client.on('end', () => {
        listener.onLost();
      });
    },
    async own(selection) {
      client.SetSelectionOwner(window, atom(selection));
      return (
        (await asked<number>((reply) => {
          client.GetSelectionOwner(atom(selection), reply);
        })) === window
      );
    },
    answerAtoms(request, list) {
      const data = Buffer.alloc(list.length * 4);
      list.forEach((name, index) => data.writeUInt32LE(atom(name), index * 4));
      put(request, atom('ATOM'), 32, data);
    },
    answerText(request, type, text) {
      put(request, atom(type), 8, text);
    },
    refuse(request) {
      answer(request, 0);
    },
    end() {
      client.terminate();
    },
  };
}

async function connect(display: string): Promise<Display> {
  // `x11` is loaded only here, because its key tables are a fifth of everything that the program would read at each start.
  const { default: x11 } = await import('x11');
  return await new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => {
      clearTimeout(timer);
      reject(new FailureError('LK-7032', { reason: 'no-answer' }, { cause }));
    };
    const client: Client = x11.createClient({ display, shm: false, disableBigRequests: true }, (error, connected) => {
      if (error instanceof Error) fail(error);
      else {
        clearTimeout(timer);
        resolve(connected);
      }
    });
    // The window that asked may be gone before the answer. The error is about that request only and is ignored.
    client.on('error', () => undefined);
    const timer = setTimeout(() => {
      fail(new Error('timeout'));
      client.terminate();
    }, CONNECT_MS);
  });
}

function asked<T>(ask: (reply: (error: Error | null | undefined, value: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((error, value) => {
      if (error instanceof Error) reject(new FailureError('LK-7032', { reason: 'no-answer' }, { cause: error }));
      else resolve(value);
    });
  });
}
