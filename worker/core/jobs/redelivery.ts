/** Pure. How a queue delivers a message that failed; a job that is a row has delays of its own kind. */

/** How often the queue delivers a message in all: the first time and `max_retries` of wrangler.toml. */
export const deliveries = 6;

/** Seconds until the next delivery, doubling: 1, 2, 4, 8, 16. `attempt` is the delivery that failed, from 1. */
export const redeliveryDelay = (attempt: number) => Math.min(2 ** (attempt - 1), 600);

/** Past its last delivery a message goes to the dead letters. */
export const isLastDelivery = (attempt: number) => attempt >= deliveries;
