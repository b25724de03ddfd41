import { Day } from "../../../../web/ui";
import { AssessmentStatus } from "../../assessments/views/status";
import { assessmentOf } from "../../paths";
import type { ProvinceOverview } from "../schemas";

/** One of the latest assessments: a link for whoever may open it, its state and its day. */
export function LatestAssessment(props: {
  assessment: ProvinceOverview["latest_assessments"][number];
  mayOpen: boolean;
}) {
  const { id, title, status, planned_start_date: day } = props.assessment;
  return (
    <>
      {props.mayOpen ? <a href={assessmentOf(id)}>{title}</a> : title}
      <div class="row">
        <AssessmentStatus status={status} />
        {day && (
          <span class="quiet small">
            <Day day={day} />
          </span>
        )}
      </div>
    </>
  );
}
