// Pure.
/** An error as Google's API words it. */
export class Refusal extends Error {
  readonly status: number;
  readonly reason: string;

  constructor(status: number, reason: string, message: string) {
    super(message);
    this.status = status;
    this.reason = reason;
  }

  get body() {
    return { error: { code: this.status, message: this.message, status: this.reason } };
  }
}

export const badRequest = (message: string) => new Refusal(400, "INVALID_ARGUMENT", message);
