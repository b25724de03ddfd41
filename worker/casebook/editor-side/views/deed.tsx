import type { ComponentChildren } from "preact";
import { FormFaults, type FormState, freshForm, PostForm } from "../../../../web/ui";
import { casePath } from "../../paths";
import type { Deed, SideProps } from "../props";

/** A form as it was refused, or a new one. */
export function formOf(
  { refused }: SideProps,
  deed: Deed,
  about = "",
  fresh: FormState["values"] = {},
): FormState {
  const isThis = refused?.deed === deed && (refused.about ?? "") === about;
  return isThis ? { values: refused.refused.values, refused: refused.refused } : freshForm(fresh);
}

export interface DeedFormProps {
  side: SideProps;
  deed: Deed;
  /** The comment that it is of. */
  about?: string;
  /** Different for two forms of one deed. */
  name?: string;
  once?: boolean;
  children: ComponentChildren;
}

/** One form beside the editor: it names the version that is shown, and says above itself why it was refused. */
export function DeedForm({ side, deed, about = "", name, once, children }: DeedFormProps) {
  const { record, etag, csrf } = side;
  return (
    <PostForm
      action={`${casePath(record.case_id)}/${deed}`}
      id={["side", deed, name, about].filter(Boolean).join("-")}
      csrf={csrf}
      {...(once ? { once } : {})}
      plain
    >
      <FormFaults form={formOf(side, deed, about)} sent />
      <input type="hidden" name="version_id" value={record.id} />
      <input type="hidden" name="etag" value={etag} />
      {about && <input type="hidden" name="comment_id" value={about} />}
      {children}
    </PostForm>
  );
}
