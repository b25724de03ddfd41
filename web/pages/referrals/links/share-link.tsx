import { CopyField, ShareButtons } from "../../../ui";
import { linkMessage } from "./share";

/** A link to copy or to send on. */
export function ShareLink({ url, campaign, name }: { url: string; campaign: string; name: string }) {
  return (
    <div class="stack stack--tight">
      <CopyField label="Link to share" value={url} />
      <ShareButtons url={url} text={linkMessage(campaign)} title={campaign} what={name} />
    </div>
  );
}
