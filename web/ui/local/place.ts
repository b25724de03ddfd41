import { createContext } from "preact";

/** How figures and instants are shown: the person's language, the organisation's zone. */
export const Place = createContext({ locale: "en", timeZone: "UTC" });
