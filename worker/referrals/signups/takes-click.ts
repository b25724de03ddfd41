// Pure.
import type { Standing } from "./standing";

/** A click of its link is spoken for by a sign-up that counts, and by one that is held. */
export const takesClick = ({ counted, held }: Pick<Standing, "counted" | "held">): boolean => counted || held;
