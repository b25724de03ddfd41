// Pure.
import { householdOf } from "./household";
import { type Model, type SegmentInput, targetOf } from "./model";
import { reaches } from "./needed";

/** The segment that a page begins with where nobody has chosen one: the first that earns less than its target. */
export function firstWithGap<Segment extends SegmentInput>(
  model: Model,
  segments: readonly Segment[],
): Segment | undefined {
  const hasGap = (segment: Segment) => {
    const { value } = targetOf(segment);
    const { income } = householdOf(model, segment.answers, "current");
    return value !== null && Number.isFinite(income) && !reaches(income, value);
  };
  return segments.find(hasGap) ?? segments[0];
}
