import type { Duplex } from 'node:stream';
import { isFailure } from '../contract/failure.ts';
import { readRequest, type Done, type News, type Order, type Reply, type Request, type Situation } from './control.ts';
import { jsonLines, type JsonLines } from './json-lines.ts';

interface ControlClientsParts {
  situation(): Situation;
  follow(order: Order): Promise<Done>;
  handOver(): Promise<boolean>;
  stop(): void;
}

/** The programs of this user that are connected to the holder. */
export interface ControlClients {
  take(socket: Duplex): void;
  /** Tells the news to every client that has said hello. */
  tell(news: News): void;
  end(): void;
}

/** More connections than Latchkey has programs, each of which uses one. */
const MOST_CLIENTS = 64;
/** A client that has not said hello after this long is disconnected. */
const HELLO_MS = 5000;

export function controlClients(parts: ControlClientsParts): ControlClients {
  const clients = new Set<JsonLines>();
  const greeted = new Set<JsonLines>();

  const answer = async (lines: JsonLines, asked: Exclude<Request, { type: 'hello' }>): Promise<void> => {
    const { n } = asked;
    const say = (reply: Reply): void => {
      lines.send(reply);
    };
    try {
      switch (asked.type) {
        case 'order':
          say({ type: 'done', n, ...(await parts.follow(asked.order)) });
          break;
        case 'look':
          say({ type: 'situation', n, situation: parts.situation() });
          break;
        case 'hand-over':
          // After a hand-over this process is gone, and the client's connection with it. An answer is needed only when it goes
          // on.
          if (!(await parts.handOver())) say({ type: 'done', n });
          break;
        case 'stop':
          say({ type: 'done', n });
          parts.stop();
          break;
      }
    } catch (error) {
      say({ type: 'failed', n, code: isFailure(error) ? error.failure.code : 'LK-0001' });
    }
  };

  return {
    take(socket) {
      if (clients.size >= MOST_CLIENTS) {
        socket.destroy();
        return;
      }
      const impatient = setTimeout(() => {
        socket.destroy();
      }, HELLO_MS);
      const lines = jsonLines(socket, {
        message(message) {
          const asked = readRequest(message);
          // Programs of ours send only what can be understood, and say hello with their version first. Anything else is
          // disconnected.
          if (asked === undefined || (asked.type !== 'hello' && !greeted.has(lines))) socket.destroy();
          else if (asked.type !== 'hello') void answer(lines, asked);
          else {
            clearTimeout(impatient);
            greeted.add(lines);
            lines.send({ type: 'welcome', ...parts.situation() });
          }
        },
        over() {
          clearTimeout(impatient);
          clients.delete(lines);
          greeted.delete(lines);
        },
      });
      clients.add(lines);
    },
    tell(news) {
      for (const lines of greeted) lines.send({ type: 'news', news });
    },
    end() {
      for (const lines of clients) lines.end();
    },
  };
}
