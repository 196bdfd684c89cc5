/** First argument of Electron's events. */
export class HostEvent {
  #prevented = false;

  get defaultPrevented(): boolean {
    return this.#prevented;
  }

  preventDefault(): void {
    this.#prevented = true;
  }
}

/** An event that also carries details, as Electron's newer events do. */
export function hostEvent<T extends object>(details: T): HostEvent & T {
  return Object.assign(new HostEvent(), details);
}
