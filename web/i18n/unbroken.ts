import type { Catalogue, Message } from "./message";

/** French sets these signs apart from their word, by a space at which no line may break. */
const before = / (?=[:;?!»])/g;
const after = /« /g;

/** A French text whose signs stay on the line of their word. */
export const unbreak = (text: string) => text.replace(before, "\u00a0").replace(after, "«\u00a0");

const unbreakIn = (message: Message): Message =>
  typeof message === "string"
    ? unbreak(message)
    : {
        ...message,
        ...Object.fromEntries(Object.entries(message).map(([form, text]) => [form, unbreak(text)])),
      };

/** A catalogue whose signs stay on the line of their word: no line begins with a colon. */
export const unbroken = <C extends Catalogue>(catalogue: C): C =>
  Object.fromEntries(Object.entries(catalogue).map(([key, message]) => [key, unbreakIn(message)])) as C;
