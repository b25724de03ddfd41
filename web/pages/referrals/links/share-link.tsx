import { ShareButtons } from "../../../ui";
import { linkMessage } from "./share";

/** A link to read, to copy or to send on. */
export function ShareLink({ url, campaign, name }: { url: string; campaign: string; name: string }) {
  return (
    <div class="stack stack--tight">
      <code class="share-address">{url}</code>
      <ShareButtons url={url} text={linkMessage(campaign)} title={campaign} what={name} />
    </div>
  );
}
