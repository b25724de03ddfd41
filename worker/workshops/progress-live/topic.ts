// Pure.
import { isStakeholderType, type StakeholderType } from "../stakeholder-types";

/** Whose figures somebody follows. */
export interface ProgressTopic {
  assessmentId: string;
  province_id?: string | undefined;
  stakeholder_type?: StakeholderType | undefined;
}

export const writeTopic = ({ assessmentId, province_id, stakeholder_type }: ProgressTopic): string =>
  [assessmentId, province_id ?? "", stakeholder_type ?? ""].join(" ");

export function readTopic(topic: string): ProgressTopic {
  const [assessmentId = "", province = "", stakeholder = ""] = topic.split(" ");
  return {
    assessmentId,
    ...(province ? { province_id: province } : {}),
    ...(isStakeholderType(stakeholder) ? { stakeholder_type: stakeholder } : {}),
  };
}
