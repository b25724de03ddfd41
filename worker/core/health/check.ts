import type { MessageKey } from "../../../web/i18n/translate";
import type { JobCall } from "../jobs/job";

/** What a check found, as a sentence. */
export interface Finding {
  isWell: boolean;
  words: MessageKey;
  with?: Record<string, string | number>;
}

/** A part of the product that the probe looks at: a module's, as `checks` of its object. */
export interface HealthCheck {
  /** The module, a full stop, and its own name: "garden.sprinkler". */
  name: string;
  label: MessageKey;
  /** Reads little. What it throws is a finding, too: the part does not answer. */
  look(call: JobCall): Promise<Finding>;
  /** It belongs to what the target of availability asks for (docs/operations.md). */
  isNeeded?: boolean;
  /** How many probes in a row make it off: 2 where left out, so that a hiccup wakes nobody. */
  patience?: number;
}

const offered: HealthCheck[] = [];

export function offerChecks(checks: readonly HealthCheck[]): void {
  for (const check of checks) if (!findCheck(check.name)) offered.push(check);
}

export const findCheck = (name: string): HealthCheck | null =>
  offered.find((check) => check.name === name) ?? null;

export const allChecks = (): readonly HealthCheck[] => offered;
