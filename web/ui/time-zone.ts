import { createContext } from "preact";

/** The organisation's IANA zone, in which a page tells instants. */
export const TimeZone = createContext("UTC");
