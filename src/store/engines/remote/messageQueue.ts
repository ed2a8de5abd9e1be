/** A queue of messages that one reader takes in order. */
export class MessageQueue<Message> {
  readonly #messages: Message[] = [];
  readonly #readers: { resolve(message: Message): void; reject(reason: Error): void }[] = [];
  #closed: Error | null = null;

  push(message: Message): void {
    const reader = this.#readers.shift();
    if (reader === undefined) this.#messages.push(message);
    else reader.resolve(message);
  }

  /** The next message, as soon as it arrives. Rejects with the reason of `close`. */
  next(): Promise<Message> {
    const message = this.#messages.shift();
    if (message !== undefined) return Promise.resolve(message);
    if (this.#closed !== null) return Promise.reject(this.#closed);
    return new Promise((resolve, reject) => this.#readers.push({ resolve, reject }));
  }

  /** Ends the queue; messages that are in it can still be taken. */
  close(reason: Error): void {
    this.#closed ??= reason;
    for (const reader of this.#readers.splice(0)) reader.reject(this.#closed);
  }
}
