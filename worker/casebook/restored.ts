import type { Restored } from "../core/backup/restored.ts";
import { keepPublicAnew } from "./public-rows/keep-public-anew.ts";

export const restored: Restored = { anew: keepPublicAnew };
