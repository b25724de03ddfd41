import * as z from "zod";
import { longestPassword, shortestPassword } from "./password-policy";

export const typedPassword = z.string().max(1000);

/** Finer faults (a well-known password, one's own address) are `passwordFault`'s. */
const newPassword = z
  .string()
  .min(shortestPassword)
  .max(longestPassword * 2);

export const passwordChange = z.object({ current_password: typedPassword, new_password: newPassword });
/** In place of a temporary one, which was typed to sign in. */
export const ownPassword = z.object({ new_password: newPassword });
export const passwordReset = z.object({ token: z.string().max(200), new_password: newPassword });
