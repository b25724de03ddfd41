import type { OfflinePart } from "../../web/offline/offline-part.ts";

/** Workshops open without a network; a personal link begins a session. */
export const offline: OfflinePart = { rooms: ["/mana/"], doors: ["/mana/enter/.+"] };
