import { useLanguage } from "../../../../../web/i18n/language";
import { Button, Notice, PostForm } from "../../../../../web/ui";
import type { FraudJob } from "../schemas";

/** How far a decision of many is, and once it is done, the way to take back that and nothing else. */
export function JobNotice({ job, action, csrf }: { job: FraudJob; action: string; csrf: string }) {
  const { t } = useLanguage();
  const { decision, status, undone, refused, progress } = job;
  const what = undone ? "undo" : decision;
  const isOver = status === "done" || status === "failed";
  return (
    <Notice tone={status === "failed" || refused.length > 0 ? "bad" : isOver ? "good" : "info"}>
      <div class="row flags__done">
        <span>
          {status === "failed"
            ? t("fraud.job_failed", progress)
            : isOver
              ? t(`fraud.done_${what}`, { count: undone ? progress.of : progress.rows })
              : t(`fraud.job_${what}`, progress)}{" "}
          {refused.length > 0 && t("fraud.no_click_left", { count: refused.length })}
        </span>
        {isOver && progress.rows > 0 && (
          <PostForm action={action} csrf={csrf} id="take-back">
            <Button name="undo_job" value={job.id} tone="plain" small>
              {t("fraud.undo")}
            </Button>
          </PostForm>
        )}
      </div>
    </Notice>
  );
}
