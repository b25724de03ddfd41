import * as z from "zod";
import { Api } from "../../core/http/api";
import { idForCreate } from "../../core/http/idempotency";
import { administrators, everybody, readerOf } from "../viewer";
import { archiveCampaign, restoreCampaign } from "./archive-campaign";
import { changeAssignment } from "./assign-officers";
import { changeLogo, logoLimit, removeLogo } from "./change-logo";
import { createCampaign } from "./create-campaign";
import { duplicateCampaign } from "./duplicate-campaign";
import { editCampaign } from "./edit-campaign";
import { findCampaign, listCampaigns } from "./find-campaigns";
import { originsOf } from "./landing-page";
import {
  assignment,
  campaignEdits,
  campaignList,
  campaignRecord,
  campaignsQuery,
  duplicateCampaignRequest,
  newCampaign,
} from "./schemas";

const params = z.object({ id: z.string() });
const oneCampaign = { id: "{campaign_id}" };

export const campaignApi = new Api("Campaigns")
  .get(
    "/campaigns",
    {
      summary: "List campaigns; an officer's are those assigned",
      access: everybody,
      query: campaignsQuery,
      responses: { 200: campaignList },
      example: { query: { sort: "-created_at" } },
    },
    async (call) => call.c.json(await listCampaigns(call.db, await readerOf(call), call.query)),
  )
  .post(
    "/campaigns",
    {
      summary: "Create a campaign",
      access: administrators,
      body: newCampaign,
      problems: ["conflict"],
      responses: { 201: campaignRecord },
      example: {
        body: { name: "Spring intake", starts_on: "2026-11-01", landing_url: "https://example.org/join" },
      },
    },
    async (call) => {
      const origins = originsOf(call.c);
      const newId = await idForCreate("campaign", call);
      const id = await createCampaign(call.db, call.by, origins, call.body, newId);
      return call.c.json(await findCampaign(call.db, await readerOf(call), id), 201);
    },
  )
  .get(
    "/campaigns/:id",
    {
      summary: "Read a campaign",
      access: everybody,
      params,
      responses: { 200: campaignRecord },
      example: { params: oneCampaign },
    },
    async (call) => call.c.json(await findCampaign(call.db, await readerOf(call), call.params.id)),
  )
  .patch(
    "/campaigns/:id",
    {
      summary: "Change a campaign",
      access: administrators,
      params,
      body: campaignEdits,
      problems: ["conflict"],
      responses: { 200: campaignRecord },
      example: { params: oneCampaign, body: { name: "Summer intake" } },
    },
    async (call) => {
      await editCampaign(call.db, call.by, originsOf(call.c), call.params.id, call.body);
      return call.c.json(await findCampaign(call.db, await readerOf(call), call.params.id));
    },
  )
  .post(
    "/campaigns/:id/duplicate",
    {
      summary: "Create a campaign like another: its settings, form, logo and officers, none of its links",
      access: administrators,
      params,
      body: duplicateCampaignRequest,
      problems: ["conflict"],
      responses: { 201: campaignRecord },
      example: { params: oneCampaign, body: { name: "Autumn intake", starts_on: "2026-12-01" } },
    },
    async (call) => {
      const newId = await idForCreate("campaign", call);
      const id = await duplicateCampaign(call, originsOf(call.c), call.params.id, call.body, newId);
      return call.c.json(await findCampaign(call.db, await readerOf(call), id), 201);
    },
  )
  .post(
    "/campaigns/:id/archive",
    {
      summary: "Archive a campaign: its links stop, its history stays",
      access: administrators,
      params,
      responses: { 200: campaignRecord },
      example: { params: oneCampaign },
    },
    async (call) => {
      await archiveCampaign(call.db, call.by, call.params.id);
      return call.c.json(await findCampaign(call.db, await readerOf(call), call.params.id));
    },
  )
  .post(
    "/campaigns/:id/restore",
    {
      summary: "Restore an archived campaign",
      access: administrators,
      params,
      responses: { 200: campaignRecord },
      example: { params: oneCampaign },
    },
    async (call) => {
      await restoreCampaign(call.db, call.by, call.params.id);
      return call.c.json(await findCampaign(call.db, await readerOf(call), call.params.id));
    },
  )
  .get(
    "/campaigns/:id/officers",
    {
      summary: "Who works for a campaign; an officer sees themself alone",
      access: everybody,
      params,
      responses: { 200: assignment },
      example: { params: oneCampaign },
    },
    async (call) => {
      const campaign = await findCampaign(call.db, await readerOf(call), call.params.id);
      return call.c.json({ officer_ids: campaign.officer_ids });
    },
  )
  .put(
    "/campaigns/:id/officers",
    {
      summary: "Replace the set of officers who work for a campaign",
      access: administrators,
      params,
      body: assignment,
      responses: { 200: assignment },
      example: { params: oneCampaign, body: { officer_ids: [] } },
    },
    async (call) => {
      await changeAssignment(call.db, call.by, call.params.id, call.body.officer_ids);
      const campaign = await findCampaign(call.db, await readerOf(call), call.params.id);
      return call.c.json({ officer_ids: campaign.officer_ids });
    },
  )
  .put(
    "/campaigns/:id/logo",
    {
      summary: "Upload a logo: the image as the body, or in the multipart field `file`",
      access: administrators,
      params,
      rawBody: {
        type: "image/png",
        alsoTypes: ["image/jpeg", "image/webp", "application/octet-stream", "multipart/form-data"],
        limit: logoLimit,
      },
      responses: { 200: campaignRecord },
      example: {
        params: oneCampaign,
        body: "RIFF\u0010\u0000\u0000\u0000WEBPVP8L\u0004\u0000\u0000\u0000logo",
      },
    },
    async (call) => {
      const { env, db, by, params, file } = call;
      await changeLogo(env, db, by, params.id, file);
      return call.c.json(await findCampaign(db, await readerOf(call), params.id));
    },
  )
  .delete(
    "/campaigns/:id/logo",
    {
      summary: "Remove the logo",
      access: administrators,
      params,
      responses: { 204: null },
      example: { params: oneCampaign },
    },
    async ({ c, env, db, by, params }) => {
      await removeLogo(env, db, by, params.id);
      return c.body(null, 204);
    },
  );
