/**
 * Milepost
 * 0.1.0
 * DO NOT MODIFY - This file has been generated using oazapfts.
 * See https://www.npmjs.com/package/oazapfts
 */
import * as Oazapfts from "@oazapfts/runtime";
import * as QS from "@oazapfts/runtime/query";
export const defaults: Oazapfts.Defaults<Oazapfts.CustomHeaders> = {
    headers: {},
    baseUrl: "/"
};
const oazapfts = Oazapfts.runtime(defaults);
export const servers = {
    server1: "/"
};
export type Person = {
    id: string;
    name: string;
    email: string | null;
    phone: string | null;
    locale: string;
    must_change_password: boolean;
    /** Signs in with a second factor */
    totp: boolean;
    grants: {
        "module": string;
        role: string;
    }[];
};
export type Problem = {
    "type": string;
    title: string;
    status: number;
    detail: string;
    code: "validation_failed" | "malformed_json" | "malformed_body" | "token_invalid" | "code_invalid" | "officer_not_assigned" | "export_too_large" | "formula_invalid" | "empty_file" | "unreadable_file" | "invalid_transition" | "unauthenticated" | "invalid_credentials" | "totp_required" | "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request" | "origin_not_allowed" | "not_found" | "method_not_allowed" | "conflict" | "last_administrator" | "not_invited" | "webhook_limit_reached" | "webhook_disabled" | "view_limit_reached" | "link_limit_reached" | "officer_inactive" | "no_spreadsheet" | "export_not_done" | "export_not_failed" | "no_click_left" | "campaign_closed" | "name_taken" | "cpi_missing" | "rate_missing" | "edit_conflict" | "first_revision" | "last_segment" | "not_complete" | "segment_limit" | "scenario_limit" | "segmentation_off" | "would_lose" | "segments_exist" | "empty_segment" | "in_use" | "already_may" | "owns_cases" | "draft_exists" | "locked" | "gone" | "precondition_failed" | "payload_too_large" | "unsupported_media_type" | "idempotency_mismatch" | "too_many_requests" | "internal_error" | "storage_unavailable" | "not_configured";
    request_id: string;
    errors?: {
        path: string;
        message: string;
    }[];
};
export type PasskeyAssertion = {
    id: string;
    rawId: string;
    "type": "public-key";
    response: {
        clientDataJSON: string;
        authenticatorData: string;
        signature: string;
        userHandle?: string | null;
    };
};
export type Passkey = {
    id: string;
    name: string;
    created_at: string;
    last_used_at: string | null;
};
export type PasskeyRegistration = {
    id: string;
    rawId: string;
    "type": "public-key";
    response: {
        clientDataJSON: string;
        attestationObject: string;
        transports?: string[];
    };
};
export type Session = {
    id: string;
    current: boolean;
    user_agent: string;
    ip_masked: string;
    created_at: string;
    last_used_at: string;
    expires_at: string;
};
export type SavedView = {
    id: string;
    name: string;
    path: string;
    query: string;
    created_at: string;
};
export type NewView = {
    name: string;
    /** A page of the product: /dashboard */
    path: string;
    /** What its address says after the question mark: days=30&campaign_id=… */
    query?: string;
};
export type ViewEdits = {
    name?: string;
    /** What its address says after the question mark: days=30&campaign_id=… */
    query?: string;
};
export type OrganisationSettings = {
    name: string;
    time_zone: string;
    locale: string;
    /** Where national phone numbers are from; kept where left out */
    country?: string | null;
    /** Who must sign in with a second factor; kept where left out */
    second_factor?: "optional" | "administrators";
};
export type User = {
    id: string;
    name: string;
    email: string | null;
    phone: string | null;
    locale: string;
    must_change_password: boolean;
    /** Signs in with a second factor */
    totp: boolean;
    grants: {
        "module": string;
        role: string;
    }[];
    status: "active" | "inactive";
    invited: boolean;
    created_at: string;
};
export type NewUser = {
    name: string;
    email?: string | null;
    phone?: string | null;
    locale?: string;
    grants: {
        "module": string;
        role: string;
    }[];
};
export type UserEdits = {
    name?: string;
    email?: string | null;
    phone?: string | null;
    status?: "active" | "inactive";
    grants?: {
        "module": string;
        role: string;
    }[];
};
export type ApiKey = {
    id: string;
    name: string;
    scopes: ("track:write" | "stats:read" | "exports:write" | "admin")[];
    status: "active" | "expired" | "revoked";
    created_at: string;
    created_by: string;
    expires_at: string | null;
    /** To the minute */
    last_used_at: string | null;
    revoked_at: string | null;
};
export type NewApiKey = {
    name: string;
    scopes: ("track:write" | "stats:read" | "exports:write" | "admin")[];
    expires_at?: string | null;
};
export type Webhook = {
    id: string;
    url: string;
    events: ("click.counted" | "signup.attributed" | "signup.enrolled" | "fraud.flagged" | "export.done")[];
    enabled: boolean;
    /** When the product disabled it by itself */
    paused_at: string | null;
    paused_because: ("failing" | "gone") | null;
    /** The first failure since anything arrived */
    failing_since: string | null;
    /** Until then the secret before this one signs as well */
    former_secret_until: string | null;
    created_at: string;
    created_by: string;
};
export type NewWebhook = {
    /** https, of a host that the internet reaches */
    url: string;
    events: ("click.counted" | "signup.attributed" | "signup.enrolled" | "fraud.flagged" | "export.done")[];
    enabled?: boolean;
};
export type WebhookEdits = {
    /** https, of a host that the internet reaches */
    url?: string;
    events?: ("click.counted" | "signup.attributed" | "signup.enrolled" | "fraud.flagged" | "export.done")[];
    enabled?: boolean;
};
export type WebhookDelivery = {
    /** Sent as webhook-id, the same at each attempt */
    id: string;
    webhook_id: string;
    "type": string;
    status: "waiting" | "delivered" | "failed";
    attempts: number;
    /** What is sent; null until the first attempt */
    payload: {
        "type": string;
        timestamp: string;
        data: {
            [key: string]: unknown;
        };
    } | null;
    /** To the last attempt; null where nothing answered */
    answer: {
        status: number;
        /** Its first KB */
        body: string;
    } | null;
    error: string | null;
    created_at: string;
    attempted_at: string | null;
    /** The first time */
    delivered_at: string | null;
    next_attempt_at: string | null;
};
export type AuditEvent = {
    id: string;
    at: string;
    actor_kind: "person" | "key" | "system" | "public";
    actor_id: string | null;
    actor_name: string | null;
    action: string;
    subject_id: string;
    detail: {
        [key: string]: unknown;
    };
    request_id: string | null;
};
export type KeptMail = {
    id: string;
    recipient: string;
    subject: string;
    body: string;
    created_at: string;
};
export type DeadLetter = {
    id: string;
    kind: string;
    body: unknown;
    error: string;
    attempts: number;
    created_at: string;
    retried_at: string | null;
    retried_by: string | null;
};
export type Health = {
    probed_at: string | null;
    checks: {
        name: string;
        status: "well" | "off" | "unknown";
        message: string | null;
        counts_for_availability: boolean;
    }[];
    availability: {
        target: number;
        measured: number | null;
    };
    days: {
        /** UTC */
        day: string;
        availability: number | null;
        probes_due: number;
        probes: number;
        /** How many probes found each check off, where any did */
        off: {
            [key: string]: number;
        };
    }[];
    incidents: {
        started_at: string;
        ended_at: string | null;
        checks: string[];
    }[];
    recounts: {
        id: string;
        started_at: string;
        finished_at: string | null;
        compared: number;
        differences: number;
    }[];
    /** What the last recount found: at most 200 */
    differences: {
        place: string;
        owner: string;
        period: string;
        measure: string;
        expected: number;
        found: number;
    }[];
};
export type Backup = {
    id: string;
    started_at: string;
    finished_at: string;
    /** By table */
    rows: {
        [key: string]: number;
    };
    bytes: number;
};
export type Officer = {
    id: string;
    name: string;
    email: string | null;
    /** E.164 */
    phone: string | null;
    region: string;
    status: "active" | "inactive";
    /** Active links at a time, over all campaigns */
    max_links: number;
    active_links: number;
    must_change_password: boolean;
    created_at: string;
};
export type NewOfficer = {
    name: string;
    email?: string | null;
    phone?: string | null;
    region?: string;
    max_links?: number;
};
export type BareProblem = {
    "type": string;
    title: string;
    status: number;
    detail: string;
    code: "validation_failed" | "malformed_json" | "malformed_body" | "token_invalid" | "code_invalid" | "officer_not_assigned" | "export_too_large" | "formula_invalid" | "empty_file" | "unreadable_file" | "invalid_transition" | "unauthenticated" | "invalid_credentials" | "totp_required" | "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request" | "origin_not_allowed" | "not_found" | "method_not_allowed" | "conflict" | "last_administrator" | "not_invited" | "webhook_limit_reached" | "webhook_disabled" | "view_limit_reached" | "link_limit_reached" | "officer_inactive" | "no_spreadsheet" | "export_not_done" | "export_not_failed" | "no_click_left" | "campaign_closed" | "name_taken" | "cpi_missing" | "rate_missing" | "edit_conflict" | "first_revision" | "last_segment" | "not_complete" | "segment_limit" | "scenario_limit" | "segmentation_off" | "would_lose" | "segments_exist" | "empty_segment" | "in_use" | "already_may" | "owns_cases" | "draft_exists" | "locked" | "gone" | "precondition_failed" | "payload_too_large" | "unsupported_media_type" | "idempotency_mismatch" | "too_many_requests" | "internal_error" | "storage_unavailable" | "not_configured";
    request_id: string;
};
export type ImportReport = {
    rows: number;
    valid: number;
    errors: {
        /** As a spreadsheet numbers them: the header is row 1 */
        row: number;
        column: string;
        message: string;
    }[];
};
export type OfficerEdits = {
    name?: string;
    email?: string | null;
    phone?: string | null;
    region?: string;
    max_links?: number;
    status?: "active" | "inactive";
};
export type Campaign = {
    id: string;
    name: string;
    slug: string;
    description: string;
    status: "scheduled" | "active" | "ended" | "archived";
    "type": string | null;
    region: string | null;
    starts_on: string;
    ends_on: string | null;
    landing_url: string | null;
    attribution_model: "last_click" | "first_click";
    attribution_window_days: number;
    max_links_per_officer: number;
    officers_create_links: boolean;
    allowed_origins: string[];
    /** Null for an officer */
    publishable_key: string | null;
    consent_text: string | null;
    /** By language: what its visitors read instead of description and consent_text */
    translations: {
        [key: string]: {
            description?: string;
            consent_text?: string;
        };
    };
    /** Whether the hosted form asks for a phone number */
    phone: "off" | "optional" | "required";
    /** Whether the hosted form asks where the candidate lives; the answer is the question _region */
    asks_region: "off" | "optional" | "required";
    /** What the hosted form asks besides, in this order */
    questions: {
        id: string;
        label: {
            en: string;
            fr?: string;
        };
        kind: "text" | "choice" | "number";
        choices?: (string | {
            en: string;
            fr?: string;
        })[];
        required: boolean;
    }[];
    /** Sign-ups aimed at */
    goal: number | null;
    /** Whether the hosted form names the officer whose link led to it */
    names_officer: boolean;
    /** Whether who signs up on the hosted form gets a mail */
    confirms_by_mail: boolean;
    /** Whether the hosted form asks to be written to, so that follow-ups may be mailed */
    follow_ups_by_mail: boolean;
    /** Where the hosted form leads to once it is sent; `calendar`: a file of the first day, or of calendar_on */
    next_step: {
        url?: string;
        label?: {
            en: string;
            fr?: string;
        };
        whatsapp_url?: string;
        calendar?: boolean;
        calendar_on?: string;
    };
    /** By language tag: what is sent with a link; {campaign}, {officer} and {link} are filled in */
    share_messages: {
        [key: string]: string;
    };
    logo_url: string | null;
    /** For an officer: their own alone */
    officer_ids: string[];
    archived_at: string | null;
    archived_by: string | null;
    created_at: string;
};
export type NewCampaign = {
    name: string;
    slug?: string;
    description?: string;
    "type"?: string | null;
    region?: string | null;
    starts_on: string;
    ends_on?: string | null;
    landing_url?: string | null;
    attribution_model?: "last_click" | "first_click";
    attribution_window_days?: number;
    max_links_per_officer?: number;
    officers_create_links?: boolean;
    allowed_origins?: string[];
    consent_text?: string | null;
    translations?: {
        [key: string]: {
            description?: string | null;
            consent_text?: string | null;
        };
    };
    phone?: "off" | "optional" | "required";
    asks_region?: "off" | "optional" | "required";
    questions?: {
        id: string;
        label: {
            en: string;
            fr?: string | null;
        };
        kind: "text" | "choice" | "number";
        choices?: (string | {
            en: string;
            fr?: string | null;
        })[] | null;
        required?: boolean;
    }[];
    goal?: number | null;
    names_officer?: boolean;
    confirms_by_mail?: boolean;
    follow_ups_by_mail?: boolean;
    next_step?: {
        url?: string | null;
        label?: {
            en: string;
            fr?: string | null;
        } | null;
        whatsapp_url?: string | null;
        calendar?: boolean | null;
        calendar_on?: string | null;
    };
    share_messages?: {
        [key: string]: string;
    };
    officer_ids?: string[];
};
export type CampaignEdits = {
    name?: string;
    slug?: string;
    description?: string;
    "type"?: string | null;
    region?: string | null;
    starts_on?: string;
    ends_on?: string | null;
    landing_url?: string | null;
    attribution_model?: "last_click" | "first_click";
    attribution_window_days?: number;
    max_links_per_officer?: number;
    officers_create_links?: boolean;
    allowed_origins?: string[];
    consent_text?: string | null;
    translations?: {
        [key: string]: {
            description?: string | null;
            consent_text?: string | null;
        };
    };
    phone?: "off" | "optional" | "required";
    asks_region?: "off" | "optional" | "required";
    questions?: {
        id: string;
        label: {
            en: string;
            fr?: string | null;
        };
        kind: "text" | "choice" | "number";
        choices?: (string | {
            en: string;
            fr?: string | null;
        })[] | null;
        required?: boolean;
    }[];
    goal?: number | null;
    names_officer?: boolean;
    confirms_by_mail?: boolean;
    follow_ups_by_mail?: boolean;
    next_step?: {
        url?: string | null;
        label?: {
            en: string;
            fr?: string | null;
        } | null;
        whatsapp_url?: string | null;
        calendar?: boolean | null;
        calendar_on?: string | null;
    };
    share_messages?: {
        [key: string]: string;
    };
    officer_ids?: string[];
};
export type DuplicateCampaign = {
    name: string;
    starts_on: string;
};
export type Assignment = {
    officer_ids: unknown;
};
export type AssignmentInput = {
    officer_ids: string[];
};
export type Referral = {
    id: string;
    code: string;
    url: string;
    officer_id: string;
    officer_name: string;
    campaign_id: string;
    campaign_name: string;
    label: string;
    /** Of the link alone */
    status: "active" | "revoked" | "expired";
    /** Whether a visitor is sent on at this moment */
    open: boolean;
    /** Why a visitor is not sent on, the first reason that holds; null where open */
    closed_because: ("revoked" | "expired" | "officer_inactive" | "campaign_archived" | "campaign_ended" | "campaign_not_open") | null;
    expires_at: string | null;
    replaces: string | null;
    replaced_by: string | null;
    revoked_at: string | null;
    revoked_by: string | null;
    clicks: number;
    unique_clicks: number;
    signups: number;
    enrollments: number;
    qr_svg_url: string;
    qr_png_url: string;
    created_at: string;
};
export type NewReferral = {
    officer_id: string;
    campaign_id: string;
    label?: string;
    expires_at?: string | null;
};
export type NewReferrals = {
    campaign_id: string;
    officer_ids: string[];
    label?: string;
    expires_at?: string | null;
};
export type Validity = {
    valid: boolean;
    /** Why a visitor would not be sent on; null where valid */
    reason: ("forged" | "revoked" | "expired" | "officer_inactive" | "campaign_archived" | "campaign_ended" | "campaign_not_open") | null;
    referral: Referral | null;
};
export type ReferralEdits = {
    label?: string;
    expires_at?: string | null;
};
export type HistoryEvent = {
    id: string;
    at: string;
    action: string;
    detail: {
        [key: string]: unknown;
    };
    actor: {
        kind: "person" | "key" | "system" | "public";
        id: string | null;
        name: string | null;
    };
};
export type ClickRequest = {
    /** The code, or the whole link */
    ref_code: string;
    /** A network address, IPv4 or IPv6; unknown where it cannot be read */
    visitor_ip?: unknown;
    /** As the visitor's browser sent it; cut where it is too long */
    user_agent?: unknown;
    /** Two letters, ISO 3166; unknown where they are none */
    country?: unknown;
    /** The address of the page before */
    referrer?: unknown;
    /** The tag of the link, by which it was shared */
    source?: unknown;
};
export type CountedClick = {
    redirect_url: string;
    click_id: string;
};
export type SignupRequest = {
    email: string;
    /** One line; cut where it is too long, left out where it cannot be read */
    first_name?: unknown;
    /** As people write it; left out where it cannot be read */
    phone?: unknown;
    ref_code?: string | null;
    click_id?: string | null;
    external_id?: string | null;
    campaign_id?: string | null;
    occurred_at?: string | null;
    /** A network address, IPv4 or IPv6; unknown where it cannot be read */
    visitor_ip?: unknown;
    /** As the visitor's browser sent it; cut where it is too long */
    user_agent?: unknown;
    /** Two letters, ISO 3166; unknown where they are none */
    country?: unknown;
    /** The address of the page before */
    referrer?: unknown;
};
export type InterestRequest = {
    email: string;
    click_id: string;
};
export type EnrollmentRequest = {
    signup_id?: string | null;
    external_id?: string | null;
    email?: string | null;
    campaign_id?: string | null;
};
export type Signup = {
    id: string;
    referral_id: string | null;
    officer_id: string | null;
    campaign_id: string | null;
    email_masked: string | null;
    external_id: string | null;
    channel: "api" | "form" | "script" | "import";
    occurred_at: string;
    received_at: string;
    conversion_time_minutes: number | null;
    enrollment_status: "pending" | "completed";
    enrolled_at: string | null;
    attribution: {
        model: ("last_click" | "first_click") | null;
        reason: string;
        click_id: string | null;
        clicked_at: string | null;
    } | null;
    fraud?: {
        score: number | null;
        reasons: {
            rule: string;
            points: number;
            detail: string;
        }[];
    };
    counted: boolean;
};
export type ExplainedSignup = {
    id: string;
    referral_id: string | null;
    officer_id: string | null;
    campaign_id: string | null;
    email_masked: string | null;
    external_id: string | null;
    channel: "api" | "form" | "script" | "import";
    occurred_at: string;
    received_at: string;
    conversion_time_minutes: number | null;
    enrollment_status: "pending" | "completed";
    enrolled_at: string | null;
    attribution: {
        model: ("last_click" | "first_click") | null;
        reason: string;
        click_id: string | null;
        clicked_at: string | null;
    } | null;
    fraud?: {
        score: number | null;
        reasons: {
            rule: string;
            points: number;
            detail: string;
        }[];
    };
    counted: boolean;
    explanation: {
        claims: {
            click_id: string;
            sources: string[];
            clicked_at: string | null;
            verdict: string;
        }[];
        code: string | null;
    } | null;
};
export type Answer = {
    id: string;
    label: {
        en: string;
        fr?: string;
    };
    answer: string | number;
};
export type Contact = {
    email: string;
    phone: string | null;
    answers: Answer[];
};
export type EnrollmentListResult = {
    /** Rows whose enrolment is made, or would be with dry_run=false */
    matched: number;
    unmatched: number;
    doubtful: number;
    /** For the undo; null where nothing was applied */
    applied_id: string | null;
    rows: {
        /** As a spreadsheet numbers it: from 1, the header and empty rows included */
        row: number;
        /** matched: its enrolment is made · already: nothing to do, its sign-up is enrolled or stands further up · pending: the list itself says that it is not completed · unmatched: no sign-up is meant · doubtful: left out, a person must say which sign-up or what of it is meant */
        status: "matched" | "already" | "pending" | "unmatched" | "doubtful";
        signup_id: string | null;
        message: string | null;
    }[];
};
export type EnrollmentList = {
    id: string;
    applied_at: string;
    /** Enrolments that it made */
    enrolled: number;
    undone_at: string | null;
    /** Fewer than it made where somebody has changed some since */
    taken_back: number | null;
};
export type PastLinks = {
    /** Links that are new, or would be */
    created: number;
    /** Clicks that were written; 0 of a dry run */
    accepted: number;
    /** Clicks that were there before; 0 of a dry run */
    duplicates: number;
    /** Those that the file has a day for */
    clicks: number;
    /** Clicks of which the file tells no day: they are not brought */
    undated: number;
    /** Visits of robots: they are not brought */
    bots: number;
    columns: {
        heading: string;
        field: ("link" | "title" | "day" | "clicks" | "scans" | "bot") | null;
    }[];
    links: {
        /** As the old link is known: without scheme and query */
        link: string;
        title: string;
        clicks: number;
        first_day: string | null;
        last_day: string | null;
        officer: {
            /** Null where it is to be created */
            id: string | null;
            name: string;
        } | null;
        campaign: {
            /** Null where it is to be created */
            id: string | null;
            name: string;
        } | null;
        /** Null before it is issued */
        referral_id: string | null;
        /** What is in the way */
        message: string | null;
    }[];
    rejected: {
        /** 0: of no single row */
        row: number;
        message: string;
    }[];
};
export type ImportedEvents = {
    /** The clicks that sign-ups brought among them */
    accepted: number;
    duplicates: number;
    rejected: {
        /** From 1, as an editor numbers them */
        line: number;
        message: string;
        code: "not_utf8" | "not_json" | "not_an_object" | "too_many_cells" | "timestamp" | "timestamp_future" | "event_type" | "referral" | "officer" | "campaign" | "address" | "conversion_time" | "status" | "enrolled_at" | "enrolled_future" | "enrolled_pending" | "enrolled_before" | "no_link" | "other_officer" | "other_campaign" | "no_click_left";
    }[];
};
export type Figures = {
    clicks: number;
    unique_clicks: number;
    bot_clicks: number;
    signups: number;
    enrollments: number;
    unattributed_signups: number;
    click_to_signup_rate: number | null;
    signup_to_enrollment_rate: number | null;
    total_conversion_rate: number | null;
    bounce_rate: number | null;
    average_clicks_per_officer: number | null;
    active_officers: number;
    campaigns: number;
    links: number;
    fraud_score?: number | null;
};
export type Overview = {
    clicks: number;
    unique_clicks: number;
    bot_clicks: number;
    signups: number;
    enrollments: number;
    unattributed_signups: number;
    click_to_signup_rate: number | null;
    signup_to_enrollment_rate: number | null;
    total_conversion_rate: number | null;
    bounce_rate: number | null;
    average_clicks_per_officer: number | null;
    active_officers: number;
    campaigns: number;
    links: number;
    fraud_score?: number | null;
    "from": string;
    to: string;
    compared: {
        "from": string;
        to: string;
    };
    previous: Figures;
};
export type Timeseries = {
    interval: "hour" | "day" | "week" | "month";
    points: {
        t: string;
        clicks: number;
        unique_clicks: number;
        signups: number;
        enrollments: number;
        conversion_rate: number | null;
        rolling_7: number | null;
        rolling_30: number | null;
    }[];
};
export type OfficerStatistics = {
    rank: number;
    officer_id: string;
    name: string;
    clicks: number;
    unique_clicks: number;
    signups: number;
    enrollments: number;
    conversion_rate: number | null;
    score: number;
    score_parts: {
        signups: number;
        conversion: number;
        wilson: number;
    };
};
export type CampaignStatistics = {
    campaign_id: string;
    name: string;
    clicks: number;
    unique_clicks: number;
    signups: number;
    enrollments: number;
    conversion_rate: number | null;
    daily_velocity: number | null;
    lifetime_conversion_rate: number | null;
};
export type Peaks = {
    hours: {
        hour: number;
        clicks: number;
        signups: number;
    }[];
    top: {
        hour: number;
        clicks: number;
        signups: number;
    }[];
    week: {
        hour: number;
        clicks: number;
        signups: number;
        weekday: number;
    }[];
};
export type ConversionTime = {
    bins: {
        label: "<1h" | "1-24h" | ">24h";
        count: number;
    }[];
    median_minutes: number | null;
};
export type CountryStatistics = {
    country: string | null;
    clicks: number;
    signups: number;
};
export type RegionStatistics = {
    region: string | null;
    clicks: number;
    signups: number;
};
export type MatrixCell = {
    officer_id: string;
    name: string;
    campaign_id: string | null;
    campaign_name: string | null;
    campaign_type: string | null;
    clicks: number;
    signups: number;
    conversion_rate: number | null;
    spread: number | null;
};
export type YearOverYear = {
    metric: "clicks" | "unique_clicks" | "bot_clicks" | "signups" | "enrollments" | "unattributed_signups" | "click_to_signup_rate" | "signup_to_enrollment_rate" | "total_conversion_rate" | "bounce_rate";
    data: {
        month: string;
        through: string | null;
        this_year: number | null;
        last_year: number | null;
        change_percent: number | null;
    }[];
};
export type FormFunnel = {
    "from": string;
    to: string;
    views: number;
    starts: number;
    submits: number;
    start_rate: number | null;
    submit_rate: number | null;
    faults: {
        field: string;
        count: number;
    }[];
};
export type Note = {
    id: string;
    date: string;
    text: string;
    campaign_id: string | null;
    campaign_name: string | null;
    created_at: string;
};
export type NewNote = {
    date: string;
    /** What happened on that day: a radio spot, a fair */
    text: string;
    /** Null: of all campaigns */
    campaign_id?: string | null;
};
export type NoteEdits = {
    date?: string;
    /** What happened on that day: a radio spot, a fair */
    text?: string;
    campaign_id?: string | null;
};
export type Target = {
    campaign_id: string;
    campaign_name: string;
    officer_id: string;
    officer_name: string;
    measure: "signups" | "enrollments";
    goal: number;
    "from": string;
    to: string | null;
    done: number;
    state: "ahead" | "running" | "open" | "over";
    on_course_for: number | null;
    is_on_course: boolean | null;
    is_reached: boolean;
    set_at: string;
};
export type NewTarget = {
    goal: number;
    measure?: "signups" | "enrollments";
    "from"?: string | null;
    to?: string | null;
};
export type FollowUp = {
    signup_id: string;
    campaign_id: string;
    campaign_name: string;
    officer_id: string;
    officer_name: string;
    first_name: string | null;
    contact_masked: string | null;
    has_phone: boolean;
    /** Whether `POST /signups/:id/mail` writes to them, or why not */
    may_mail: "yes" | "no_address" | "not_agreed" | "ended";
    /** In which they filled in the form; null where nobody knows */
    language: string | null;
    stage: "signed_up" | "enrolled";
    group: ("new" | "three_days" | "two_weeks") | null;
    signed_up_at: string;
    enrolled_at: string | null;
    days_waiting: number | null;
    nudged_at: string | null;
    nudged_by: string | null;
    days_since_nudge: number | null;
    /** They were contacted today, and by no mail */
    can_undo_nudge: boolean;
    /** When the product wrote to them, the last time */
    mailed_at: string | null;
    /** Until when the follow-up is put off; null where it is not */
    snoozed_until: string | null;
    /** Since when no follow-up reaches them */
    not_interested_at: string | null;
    not_interested_by: string | null;
};
export type CandidateContact = {
    phone: string;
    whatsapp_url: string;
};
export type Export = {
    id: string;
    report: "raw_events" | "officer_summary" | "campaign_summary" | "time_series" | "weekly_summary" | "yoy" | "all";
    format: "csv" | "xlsx" | "google_sheets";
    "from": string;
    to: string;
    campaign_id: string | null;
    officer_id: string | null;
    status: "queued" | "running" | "done" | "failed";
    progress: {
        rows: number;
        "of": number | null;
    };
    attempts: number;
    error: {
        code: string;
        message: string;
    } | null;
    rows: number | null;
    bytes: number | null;
    /** Null before the export is done, and once its file is gone */
    file_url: string | null;
    sheet_url: string | null;
    created_by: string;
    created_at: string;
    finished_at: string | null;
    expires_at: string | null;
};
export type ReportSettingsRecord = {
    spreadsheet_id: string | null;
    schedule: {
        raw_events: boolean;
        officer_summary: boolean;
        campaign_summary: boolean;
        weekly_summary: boolean;
        yoy: boolean;
    };
    digests: {
        weekly: boolean;
    };
    /** With whom to share the spreadsheet; null: none is set up */
    service_account_email: string | null;
    runs: {
        report: "raw_events" | "officer_summary" | "campaign_summary" | "weekly_summary" | "yoy";
        /** An hour (UTC), a local day, a week's Monday, a month; of raw events a minute */
        period: string;
        status: "queued" | "running" | "done" | "failed";
        at: string;
        error: {
            code: string;
            message: string;
        } | null;
    }[];
    next: {
        report: "raw_events" | "officer_summary" | "campaign_summary" | "weekly_summary" | "yoy";
        at: string;
    }[];
};
export type ReportSettings = {
    /** The ID in the spreadsheet's address; null: none is connected */
    spreadsheet_id: string | null;
    schedule?: {
        raw_events?: boolean;
        officer_summary?: boolean;
        campaign_summary?: boolean;
        weekly_summary?: boolean;
        yoy?: boolean;
    };
    digests?: {
        weekly?: boolean;
    };
};
export type FraudFlag = {
    id: string;
    signup_id: string;
    referral_id: string | null;
    officer_id: string | null;
    campaign_id: string | null;
    score: number;
    reasons: {
        rule: string;
        points: number;
        detail: string;
    }[];
    status: "open" | "held" | "confirmed" | "dismissed";
    created_at: string;
    hold_until: string | null;
    decided_at: string | null;
    decided_by: string | null;
    note: string | null;
};
export type FraudDecision = {
    ids: string[];
    decision: "confirm" | "dismiss";
    note?: string | null;
};
export type FraudJob = {
    id: string;
    status: "queued" | "running" | "done" | "failed";
    progress: {
        rows: number;
        "of": number;
    };
    refused: string[];
};
export type OfficerFraud = {
    officer_id: string;
    name: string;
    signups: number;
    flagged: number;
    confirmed: number;
    score: number | null;
};
export type NewClaim = {
    referral_id: string;
    reason: string;
};
export type Claim = {
    id: string;
    signup_id: string;
    referral_id: string;
    reason: string;
    status: "open" | "approved" | "declined";
    requested_by: string;
    created_at: string;
    decided_at: string | null;
    decided_by: string | null;
    note: string | null;
};
export type FraudSettingsRecord = {
    rules: {
        name: string;
        enabled: boolean;
        points: number;
        [key: string]: unknown;
    }[];
    flag_at: number;
    hold_at: number | null;
    hold_days: number;
    hold_default: "count" | "drop";
    /** Clicks a minute of one visitor on one link, beyond which they count as bots' clicks */
    throttle_at: number | null;
};
export type FraudSettings = {
    rules?: ({
        name: "click_velocity";
        enabled?: boolean;
        points?: number;
        visitor?: number;
        network?: number;
    } | {
        name: "signup_burst";
        enabled?: boolean;
        points?: number;
        signups?: number;
        minutes?: number;
        times?: number;
    } | {
        name: "signup_flood";
        enabled?: boolean;
        points?: number;
        a_minute?: number;
    } | {
        name: "fast_form";
        enabled?: boolean;
        points?: number;
        seconds?: number;
    } | {
        name: "rushed_link";
        enabled?: boolean;
        points?: number;
        form?: number;
        click?: number;
        others?: number;
        share?: number;
    } | {
        name: "regular_intervals";
        enabled?: boolean;
        points?: number;
        intervals?: number;
        variation?: number;
    } | {
        name: "no_click";
        enabled?: boolean;
        points?: number;
        others?: number;
        share?: number;
    } | {
        name: "forged_token";
        enabled?: boolean;
        points?: number;
        others?: number;
    } | {
        name: "replayed_token";
        enabled?: boolean;
        points?: number;
        family?: number;
    } | {
        name: "conversion_outlier";
        enabled?: boolean;
        points?: number;
        signups?: number;
    } | {
        name: "many_links";
        enabled?: boolean;
        points?: number;
        links?: number;
    } | {
        name: "shared_visitor";
        enabled?: boolean;
        points?: number;
        a_day?: number;
        a_month?: number;
    } | {
        name: "shared_network";
        enabled?: boolean;
        points?: number;
        signups?: number;
        days?: number;
    } | {
        name: "shared_device";
        enabled?: boolean;
        points?: number;
        signups?: number;
        share?: number;
    } | {
        name: "shared_phone";
        enabled?: boolean;
        points?: number;
        people?: number;
        places?: number;
    } | {
        name: "self_referral";
        enabled?: boolean;
        points?: number;
    } | {
        name: "look_alike_addresses";
        enabled?: boolean;
        points?: number;
        addresses?: number;
    } | {
        name: "address_series";
        enabled?: boolean;
        points?: number;
        addresses?: number;
        share?: number;
    } | {
        name: "disposable_address";
        enabled?: boolean;
        points?: number;
    } | {
        name: "country_mismatch";
        enabled?: boolean;
        points?: number;
        others?: number;
        share?: number;
    } | {
        name: "data_centre";
        enabled?: boolean;
        points?: number;
        others?: number;
        share?: number;
    } | {
        name: "scattered_origins";
        enabled?: boolean;
        points?: number;
        countries?: number;
        share?: number;
    } | {
        name: "automated_browser";
        enabled?: boolean;
        points?: number;
    } | {
        name: "trap_field";
        enabled?: boolean;
        points?: number;
    })[];
    flag_at?: number;
    hold_at?: number | null;
    hold_days?: number;
    hold_default?: "count" | "drop";
    throttle_at?: number | null;
};
export type FraudPreview = {
    flagged: number;
    /** Sign-ups of the last 30 days, the newest 400 of them at most */
    "of": number;
    by_rule: {
        rule: string;
        flags: number;
    }[];
};
export type HeldSignup = {
    id: string;
    campaign_id: string | null;
    campaign_name: string | null;
    referral_id: string | null;
    officer_name: string | null;
    channel: "api" | "form" | "script" | "import";
    email: string;
    first_name: string | null;
    phone: string | null;
    answers: Answer[];
    external_id: string | null;
    occurred_at: string;
    received_at: string;
    enrollment_status: "pending" | "completed";
    enrolled_at: string | null;
    /** Why it was attributed so; null while it is not */
    reason: string | null;
    click_id: string | null;
    clicked_at: string | null;
    consent: {
        text: string;
        /** The same for the same words: the beginning of their SHA-256 */
        version: string;
    } | null;
    visitor: {
        ip_masked: string;
        user_agent: string;
        country: string;
        referrer: string;
    } | null;
    fraud: {
        score: number | null;
        reasons: {
            rule: string;
            points: number;
            detail: string;
        }[];
        status: ("open" | "held" | "confirmed" | "dismissed") | null;
        note: string | null;
    };
    claims: {
        id: string;
        reason: string;
        note: string | null;
    }[];
    follow_up: {
        has_phone: boolean;
        /** They agreed to mail about the campaign */
        may_mail: boolean;
        /** In which they filled in the form */
        language: string | null;
        /** When somebody contacted them, the last time */
        nudged_at: string | null;
        /** When the product wrote to them, the last time */
        mailed_at: string | null;
        /** Since when they want no more mail */
        mail_ended_at: string | null;
        snoozed_until: string | null;
        /** Since when no follow-up reaches them */
        not_interested_at: string | null;
    };
    spreadsheet_id: string | null;
};
export type HeldData = {
    signups: HeldSignup[];
    interests: {
        campaign_id: string;
        click_id: string;
        recorded_at: string;
    }[];
    exports: string[];
};
export type PrivacySettings = {
    /** Days after which what came with a sign-up goes: network, device, clicks it named, what rules compared; null: never */
    evidence_days: number | null;
    /** Days after which a sign-up is erased as a person's request would erase it; its counts stay; null: never */
    contact_days: number | null;
};
export type RawEventSettings = {
    /** Days for which clicks stay in the database; older ones lie in files, and are read as before */
    hot_days: number;
};
export type NewRegistration = {
    name: string;
    email: string;
    business_unit_ids?: string[];
    company?: string;
    message?: string;
    locale?: string;
};
export type Registration = {
    id: string;
    name: string;
    email: string;
    company: string;
    message: string;
    business_unit_ids: string[];
    status: "pending" | "approved" | "rejected";
    created_at: string;
};
export type IncomesUser = {
    id: string;
    name: string;
    email: string | null;
    status: "invited" | "active" | "inactive";
    role: "super_admin" | "admin" | "editor" | "viewer" | "user";
    all_cases: boolean;
    business_unit_ids: string[];
    company_id: string | null;
    tags: {
        tag_id: string;
        permission: "view" | "edit";
    }[];
    cases: {
        case_id: string;
        permission: "view" | "edit";
    }[];
    tags_count: number;
    /** Cases that they own */
    cases_count: number;
    created_at: string;
};
export type NewIncomesUser = {
    name: string;
    email: string;
    locale?: string;
    role: "super_admin" | "admin" | "editor" | "viewer" | "user";
    all_cases?: boolean;
    company_id?: string | null;
    business_unit_ids?: string[];
    tags?: {
        tag_id: string;
        permission: "view" | "edit";
    }[];
    cases?: {
        case_id: string;
        permission: "view" | "edit";
    }[];
};
export type IncomesUserEdits = {
    name?: string;
    role?: "super_admin" | "admin" | "editor" | "viewer" | "user";
    all_cases?: boolean;
    company_id?: string | null;
    business_unit_ids?: string[];
    tags?: {
        tag_id: string;
        permission: "view" | "edit";
    }[];
    cases?: {
        case_id: string;
        permission: "view" | "edit";
    }[];
};
export type CaseAccess = {
    person: {
        id: string;
        name: string;
        email: string | null;
    };
    permission: "view" | "edit";
    granted_by: string | null;
    granted_at: string;
};
export type NewCaseAccess = {
    person_id?: string;
    email?: string;
    name?: string;
    permission: "view" | "edit";
};
export type NewOwner = {
    person_id: string;
};
export type Segment = {
    id: string;
    name: string;
    region_id: number | null;
    adults: number | null;
    children: number | null;
    farmers: number | null;
    target_mode: "own" | "benchmark";
    target: number | null;
    inflation_percent: number | null;
    pin: {
        benchmark: {
            id: string;
            country_id: number;
            region_id: number;
            region: string;
            year: number;
            household_size: number;
            nr_adults: number;
            household_equiv: number;
            value: number;
            source: string | null;
            link: string | null;
        };
        case_year: number;
        currency: string;
        cpi_from: number | null;
        cpi_to: number | null;
        rate: number | null;
        rate_year: number | null;
    } | null;
    answers: {
        [key: string]: {
            current: number | null;
            feasible: number | null;
            low: number | null;
            high: number | null;
            source: {
                kind: "survey" | "reference" | "expert" | "import" | "assumption" | "document" | "other";
                note: string;
                link: string | null;
                reference_id: string | null;
                year: number | null;
                confidence: ("high" | "medium" | "low") | null;
            } | null;
            feasible_source: {
                kind: "survey" | "reference" | "expert" | "import" | "assumption" | "document" | "other";
                note: string;
                link: string | null;
                reference_id: string | null;
                year: number | null;
                confidence: ("high" | "medium" | "low") | null;
            } | null;
        };
    };
};
export type IncomesCase = {
    id: string;
    name: string;
    description: string;
    date: string;
    year: number;
    country_id: number;
    currency: string;
    living_income_study: ("living_income" | "better_income") | null;
    reporting_period: "per-year" | "per-season";
    segmentation: boolean;
    "private": boolean;
    business_unit_id: string | null;
    company_id: string | null;
    tag_ids: string[];
    multiple_commodities: boolean;
    status: "incomplete" | "completed";
    logo_url: string | null;
    question_set: number;
    commodities: {
        id: string;
        "type": "focus" | "secondary" | "tertiary";
        commodity_id: number;
        breakdown: boolean;
        area_unit: ("hectares" | "acres" | "square-meter" | "square-feet" | "cubic-metres" | "cubic-feet" | "cubic-yards" | "count") | null;
        volume_unit: ("kilograms" | "grams" | "tons" | "litres" | "kilolitres" | "barrels" | "bags" | "bushels") | null;
        cost_unit: ("per-area" | "per-yield" | "per-tree") | null;
        seasons_per_year: number;
    }[];
    owner: {
        id: string;
        name: string;
    };
    right: "view" | "edit" | "assign" | "own";
    revision: number;
    duplicated_from: string | null;
    created_at: string;
    updated_at: string;
    updated_by: {
        id: string;
        name: string;
    } | null;
    segments: Segment[];
};
export type AccessRequest = {
    id: string;
    "case": {
        id: string;
        name: string;
    };
    /** Null: an address that is unknown here */
    person: {
        id: string;
        name: string;
        email: string | null;
    } | null;
    email: string;
    permission: "view" | "edit";
    requested_by: string;
    status: "pending" | "approved" | "declined";
    created_at: string;
};
export type Tag = {
    id: string;
    name: string;
    description: string;
    /** Cases that the caller sees */
    cases_count: number;
    created_at: string;
};
export type NewTag = {
    name: string;
    description?: string;
    case_ids?: string[];
};
export type TagEdits = {
    name?: string;
    description?: string;
    case_ids?: string[];
};
export type NamedRecord = {
    id: string;
    name: string;
    created_at: string;
};
export type CaseComment = {
    id: string;
    text: string;
    segment_id: string | null;
    key: string | null;
    author: {
        id: string;
        name: string;
    } | null;
    created_at: string;
    edited_at: string | null;
    resolved: boolean;
    resolved_at: string | null;
    resolved_by: {
        id: string;
        name: string;
    } | null;
};
export type NewCaseComment = {
    text: string;
    /** The segment that it is about */
    segment_id?: string | null;
    /** What is asked that it is about, as an answer's key */
    key?: string | null;
};
export type CaseCommentEdits = {
    text: string;
};
export type ShareLink = {
    id: string;
    label: string;
    expires_on: string | null;
    created_at: string;
};
export type NewShareLink = {
    /** Whom it is for, say: only those who may see the case's links read it */
    label?: string;
    /** The last day on which it opens; null: until it is withdrawn */
    expires_on?: string | null;
};
export type Working = {
    benchmark: {
        id: string;
        country_id: number;
        region_id: number;
        region: string;
        year: number;
        household_size: number;
        nr_adults: number;
        household_equiv: number;
        value: number;
        source: string | null;
        link: string | null;
    };
    cpi_from: number | null;
    cpi_to: number | null;
    cpi_factor: number | null;
    rate: number | null;
    rate_year: number | null;
    equivalence: number;
    target: number | null;
    message: string | null;
};
export type IncomesResults = {
    revision: number;
    currency: string;
    segments: {
        segment_id: string;
        name: string;
        farmers: number | null;
        target: {
            value: number | null;
            mode: "own" | "benchmark";
            missing: ("no_target" | "no_region" | "no_benchmark" | "rate_missing") | null;
            working: Working | null;
        };
        current: {
            income: number | null;
            focus_income: number | null;
            secondary_income: number | null;
            tertiary_income: number | null;
            other_income: number | null;
            diversified_income: number | null;
            revenue: number | null;
            cost: number | null;
            gap: number | null;
            gap_all_farmers: number | null;
            reached: boolean | null;
            share_of_target: number | null;
            values: {
                [key: string]: number | null;
            };
            indicators: {
                cost_per_volume: number | null;
                revenue_to_cost: number | null;
                income_per_land: number | null;
            };
        };
        feasible: {
            income: number | null;
            focus_income: number | null;
            secondary_income: number | null;
            tertiary_income: number | null;
            other_income: number | null;
            diversified_income: number | null;
            revenue: number | null;
            cost: number | null;
            gap: number | null;
            gap_all_farmers: number | null;
            reached: boolean | null;
            share_of_target: number | null;
            values: {
                [key: string]: number | null;
            };
            indicators: {
                cost_per_volume: number | null;
                revenue_to_cost: number | null;
                income_per_land: number | null;
            };
        };
        focus_target: number | null;
        needed_by_source: {
            focus: number | null;
            secondary: number | null;
            tertiary: number | null;
            other: number | null;
        } | null;
        levers: {
            key: string;
            role: ("land" | "volume" | "price" | "cost" | "density") | null;
            current: number | null;
            feasible: number | null;
            change_percent: number | null;
            alone: number | null;
            alone_percent: number | null;
            last: number | null;
            last_percent: number | null;
        }[];
        needed: {
            key: string;
            needed: number | null;
            needed_change_percent: number | null;
            feasible_change_percent: number | null;
            status: ("reached" | "not_possible" | "within_feasible" | "outside_feasible") | null;
            reason: ("not_available" | "not_linear" | "no_effect" | "negative") | null;
        }[];
        waterfall: {
            key: string;
            amount: number | null;
        }[];
        reference_price: {
            key: string;
            current: number | null;
            with_other_income: number | null;
            without_other_income: number | null;
            premium: number | null;
            buyer_cost: number | null;
        } | null;
        checks: {
            code: "no_target" | "no_region" | "no_benchmark" | "no_household" | "benchmark_old" | "cpi_missing" | "rate_missing" | "pin_outdated" | "typed_ignored" | "feasible_only" | "feasible_lowers_income" | "not_available" | "no_source";
            key: string | null;
        }[];
    }[];
    totals: {
        farmers: number | null;
        current: {
            income: number | null;
            share_of_target: number | null;
            gap_all_farmers: number | null;
            farmers_reached: number | null;
        };
        feasible: {
            income: number | null;
            share_of_target: number | null;
            gap_all_farmers: number | null;
            farmers_reached: number | null;
        };
    };
    sources: {
        numbers: number;
        with_source: number;
    };
};
export type ScenarioResults = {
    segments: {
        segment_id: string;
        farmers: number | null;
        income: number | null;
        increase: number | null;
        increase_percent: number | null;
        gap: number | null;
        reached: boolean | null;
        gap_all_farmers: number | null;
        values: {
            [key: string]: number | null;
        };
        cost_per_farmer: number | null;
        cost: number | null;
        yearly_gain: number | null;
        return_ratio: number | null;
        payback_years: number | null;
        npv: number | null;
    }[];
    totals: {
        farmers: number | null;
        income: number | null;
        gap_all_farmers: number | null;
        farmers_reached: number | null;
        cost: number | null;
        yearly_gain: number | null;
        return_ratio: number | null;
        payback_years: number | null;
        npv: number | null;
    };
};
export type SharedCase = {
    "case": {
        id: string;
        name: string;
        description: string;
        date: string;
        year: number;
        country_id: number;
        currency: string;
        living_income_study: ("living_income" | "better_income") | null;
        reporting_period: "per-year" | "per-season";
        segmentation: boolean;
        company_id: string | null;
        multiple_commodities: boolean;
        status: "incomplete" | "completed";
        logo_url: string | null;
        question_set: number;
        commodities: {
            id: string;
            "type": "focus" | "secondary" | "tertiary";
            commodity_id: number;
            breakdown: boolean;
            area_unit: ("hectares" | "acres" | "square-meter" | "square-feet" | "cubic-metres" | "cubic-feet" | "cubic-yards" | "count") | null;
            volume_unit: ("kilograms" | "grams" | "tons" | "litres" | "kilolitres" | "barrels" | "bags" | "bushels") | null;
            cost_unit: ("per-area" | "per-yield" | "per-tree") | null;
            seasons_per_year: number;
        }[];
        revision: number;
        created_at: string;
        updated_at: string;
        segments: Segment[];
    };
    results: IncomesResults;
    scenarios: {
        id: string;
        name: string;
        description: string;
        segments: {
            segment_id: string;
            changes: {
                key: string;
                kind: "percent" | "absolute";
                value: number;
            }[];
        }[];
        investment: {
            mode: "all_farmers" | "per_segment";
            unit: "total" | "per_farmer" | "per_land_unit";
            components: {
                kind: "training" | "capacity_building" | "input_provision" | "financing" | "other";
                name: string;
                amount: number;
                segment_id?: string;
            }[];
            years: number;
            discount_percent: number;
        } | null;
        results: ScenarioResults;
    }[];
};
export type Revision = {
    revision: number;
    at: string;
    by: {
        id: string;
        name: string;
    } | null;
    action: string;
    label: string | null;
    changes: {
        path: string;
        "from": unknown;
        to: unknown;
    }[];
};
export type IncomesCaseItem = {
    id: string;
    name: string;
    description: string;
    date: string;
    year: number;
    country_id: number;
    currency: string;
    living_income_study: ("living_income" | "better_income") | null;
    reporting_period: "per-year" | "per-season";
    segmentation: boolean;
    "private": boolean;
    business_unit_id: string | null;
    company_id: string | null;
    tag_ids: string[];
    multiple_commodities: boolean;
    status: "incomplete" | "completed";
    logo_url: string | null;
    question_set: number;
    commodities: {
        id: string;
        "type": "focus" | "secondary" | "tertiary";
        commodity_id: number;
        breakdown: boolean;
        area_unit: ("hectares" | "acres" | "square-meter" | "square-feet" | "cubic-metres" | "cubic-feet" | "cubic-yards" | "count") | null;
        volume_unit: ("kilograms" | "grams" | "tons" | "litres" | "kilolitres" | "barrels" | "bags" | "bushels") | null;
        cost_unit: ("per-area" | "per-yield" | "per-tree") | null;
        seasons_per_year: number;
    }[];
    owner: {
        id: string;
        name: string;
    };
    right: "view" | "edit" | "assign" | "own";
    revision: number;
    duplicated_from: string | null;
    created_at: string;
    updated_at: string;
    updated_by: {
        id: string;
        name: string;
    } | null;
    country: string;
    focus_commodity: string;
    commodity_count: number;
    segment_count: number;
    farmers: number | null;
    segments_reached: number;
};
export type Scenario = {
    id: string;
    name: string;
    description: string;
    segments: {
        segment_id: string;
        changes: {
            key: string;
            kind: "percent" | "absolute";
            value: number;
        }[];
    }[];
    investment: {
        mode: "all_farmers" | "per_segment";
        unit: "total" | "per_farmer" | "per_land_unit";
        components: {
            kind: "training" | "capacity_building" | "input_provision" | "financing" | "other";
            name: string;
            amount: number;
            segment_id?: string;
        }[];
        years: number;
        discount_percent: number;
    } | null;
};
export type IncomesMaster = {
    countries: {
        id: number;
        name: string;
        iso: string;
        currency: string;
        regions: {
            id: number;
            name: string;
        }[];
    }[];
    commodities: {
        id: number;
        name: string;
        category_id: number;
        name_fr: string | null;
    }[];
    categories: {
        id: number;
        name: string;
        name_fr: string;
    }[];
    currencies: {
        code: string;
        name: string;
    }[];
    units: {
        area: {
            id: string;
            converts: string | null;
            factor: number | null;
        }[];
        volume: {
            id: string;
            converts: string | null;
            factor: number | null;
        }[];
        cost: {
            id: string;
        }[];
    };
    years: number[];
};
export type Benchmark = {
    id: string;
    country_id: number;
    country: string;
    region_id: number;
    region: string;
    year: number;
    household_size: number;
    nr_adults: number;
    household_equiv: number;
    value: number;
    source: string | null;
    link: string | null;
};
export type StudyReference = {
    id: string;
    country_id: number;
    commodity_id: number;
    region: string;
    currency: string | null;
    year: number | null;
    source: string;
    link: string | null;
    notes: string;
    confidence: ("high" | "medium" | "low") | null;
    "type": ("baseline" | "segment_average") | null;
    visible_to_external: boolean;
    area: {
        value: number | null;
        as_written: string;
        unit?: string;
        measure?: "mean" | "median" | "max" | "min";
    } | null;
    volume: {
        value: number | null;
        as_written: string;
        unit?: string;
        measure?: "mean" | "median" | "max" | "min";
    } | null;
    price: {
        value: number | null;
        as_written: string;
        unit?: string;
        measure?: "mean" | "median" | "max" | "min";
    } | null;
    cost_of_production: {
        value: number | null;
        as_written: string;
        unit?: string;
        measure?: "mean" | "median" | "max" | "min";
    } | null;
    diversified_income: {
        value: number | null;
        as_written: string;
        unit?: string;
        measure?: "mean" | "median" | "max" | "min";
    } | null;
    country: string;
    commodity: string;
};
export type Question = {
    id: number;
    parent_id: number | null;
    "type": "aggregator" | "question" | "diversified";
    label: {
        en: string;
        fr: string;
    };
    description: {
        en: string;
        fr: string;
    } | null;
    unit: never[] | null;
    role: ("land" | "volume" | "price" | "cost" | "density") | null;
    formula: string | null;
    formulas: {
        "per-yield"?: string;
        "per-tree"?: string;
    };
    category_ids: number[];
};
export type IncomesSensitivity = {
    goal: number | null;
    income: number | null;
    single: {
        key: string;
        needed: number | null;
        needed_change_percent: number | null;
        feasible_change_percent: number | null;
        status: ("reached" | "not_possible" | "within_feasible" | "outside_feasible") | null;
        reason: ("not_available" | "not_linear" | "no_effect" | "negative") | null;
    }[];
    x: {
        lever: string;
        values: number[];
        /** The lower and the higher of current and feasible */
        band: (number | null)[];
    } | null;
    y: {
        lever: string;
        values: number[];
        /** The lower and the higher of current and feasible */
        band: (number | null)[];
    } | null;
    bins: {
        value: number | null;
        cells: (number | null)[][];
        third?: {
            needed: number | null;
            within: boolean | null;
            reachable: boolean | null;
        }[][];
        share_reached: number | null;
        share_within?: number | null;
        share_reachable?: number | null;
        line: (number | null)[];
        crosses_feasible: boolean;
    }[];
    line_x: number[] | null;
};
export type FarmerImport = {
    id: string;
    rows: number;
    columns: {
        name: string;
        kind: "number" | "text" | "empty";
        blanks: number;
        distinct: number;
        min: number | null;
        max: number | null;
        median: number | null;
    }[];
    /** Column → key, from a sheet `mapping` */
    mapping: {
        [key: string]: string;
    } | null;
    expires_at: string;
};
export type FarmerPreview = {
    segments: {
        name: string;
        rule: {
            column: string;
            equals?: string;
            "in"?: string[];
            "from"?: number;
            to?: number;
        };
        farmers: number;
        values: {
            [key: string]: {
                current: number | null;
                feasible: number | null;
                rows: number;
            };
        };
    }[];
    cuts: number[];
    unassigned: number;
};
export type CasebookCaseItem = {
    id: string;
    case_id: string;
    version: number;
    state: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED";
    case_type: "CORRUPTION" | "PROMISES";
    language: "en" | "ne";
    title: string;
    case_start_date: string | null;
    case_end_date: string | null;
    alleged_entities: string[];
    related_entities: string[];
    locations: string[];
    tags: string[];
    key_allegations: string[];
    timeline: {
        date: string;
        title: string;
        description: string;
    }[];
    evidence: {
        source_id: string;
        description: string;
    }[];
    responses: {
        entity_id: string;
        date: string;
        text: string;
        source_id: string | null;
    }[];
    versionInfo: {
        version_number: number;
        user_id: string;
        change_summary: string;
        datetime: string;
        action: "created" | "draft_created" | "submitted" | "returned" | "needs_changes" | "reopened" | "published" | "restored" | "closed";
    };
    needs_changes: {
        reason: string;
        by: {
            id: string;
            name: string;
        };
        at: string;
    } | null;
    publish_at: string | null;
    published_at: string | null;
    closed_at: string | null;
    created_at: string;
    updated_at: string;
    contributors: {
        id: string;
        name: string;
    }[];
    reviewer: {
        id: string;
        name: string;
    } | null;
    public_version: number | null;
    open_version: number | null;
};
export type NewCasebookCase = {
    case_type?: "CORRUPTION" | "PROMISES";
    language?: "en" | "ne";
    title: string;
    case_start_date?: string | null;
    case_end_date?: string | null;
    alleged_entities?: string[];
    related_entities?: string[];
    locations?: string[];
    tags?: string[];
    key_allegations?: string[];
    description?: string;
    timeline?: {
        date: string;
        title: string;
        description?: string;
    }[];
    evidence?: {
        source_id: string;
        description: string;
    }[];
    responses?: {
        entity_id: string;
        date: string;
        text: string;
        source_id?: string | null;
    }[];
    translations?: {
        en?: {
            title?: (string) | null;
            description?: string | null;
            key_allegations?: (string | null)[] | null;
            timeline?: {
                title?: (string) | null;
                description?: string | null;
            }[] | null;
            evidence?: {
                description?: string | null;
            }[] | null;
        } | null;
        ne?: {
            title?: (string) | null;
            description?: string | null;
            key_allegations?: (string | null)[] | null;
            timeline?: {
                title?: (string) | null;
                description?: string | null;
            }[] | null;
            evidence?: {
                description?: string | null;
            }[] | null;
        } | null;
    };
    state?: "DRAFT";
};
export type CasebookCase = {
    id: string;
    case_id: string;
    version: number;
    state: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED";
    case_type: "CORRUPTION" | "PROMISES";
    language: "en" | "ne";
    title: string;
    case_start_date: string | null;
    case_end_date: string | null;
    alleged_entities: string[];
    related_entities: string[];
    locations: string[];
    tags: string[];
    key_allegations: string[];
    description: string;
    timeline: {
        date: string;
        title: string;
        description: string;
    }[];
    evidence: {
        source_id: string;
        description: string;
    }[];
    responses: {
        entity_id: string;
        date: string;
        text: string;
        source_id: string | null;
    }[];
    translations: {
        en?: {
            title?: (string) | null;
            description?: string | null;
            key_allegations?: (string | null)[] | null;
            timeline?: {
                title?: (string) | null;
                description?: string | null;
            }[] | null;
            evidence?: {
                description?: string | null;
            }[] | null;
        } | null;
        ne?: {
            title?: (string) | null;
            description?: string | null;
            key_allegations?: (string | null)[] | null;
            timeline?: {
                title?: (string) | null;
                description?: string | null;
            }[] | null;
            evidence?: {
                description?: string | null;
            }[] | null;
        } | null;
    };
    versionInfo: {
        version_number: number;
        user_id: string;
        change_summary: string;
        datetime: string;
        action: "created" | "draft_created" | "submitted" | "returned" | "needs_changes" | "reopened" | "published" | "restored" | "closed";
    };
    needs_changes: {
        reason: string;
        by: {
            id: string;
            name: string;
        };
        at: string;
    } | null;
    publish_at: string | null;
    published_at: string | null;
    closed_at: string | null;
    created_at: string;
    updated_at: string;
    contributors: {
        id: string;
        name: string;
    }[];
    reviewer: {
        id: string;
        name: string;
    } | null;
    public_version: number | null;
    open_version: number | null;
};
export type CasebookCaseEdits = {
    case_type?: "CORRUPTION" | "PROMISES";
    language?: "en" | "ne";
    title?: string;
    case_start_date?: string | null;
    case_end_date?: string | null;
    alleged_entities?: string[];
    related_entities?: string[];
    locations?: string[];
    tags?: string[];
    key_allegations?: string[];
    description?: string;
    timeline?: {
        date: string;
        title: string;
        description?: string;
    }[];
    evidence?: {
        source_id: string;
        description: string;
    }[];
    responses?: {
        entity_id: string;
        date: string;
        text: string;
        source_id?: string | null;
    }[];
    translations?: {
        en?: {
            title?: (string) | null;
            description?: string | null;
            key_allegations?: (string | null)[] | null;
            timeline?: {
                title?: (string) | null;
                description?: string | null;
            }[] | null;
            evidence?: {
                description?: string | null;
            }[] | null;
        } | null;
        ne?: {
            title?: (string) | null;
            description?: string | null;
            key_allegations?: (string | null)[] | null;
            timeline?: {
                title?: (string) | null;
                description?: string | null;
            }[] | null;
            evidence?: {
                description?: string | null;
            }[] | null;
        } | null;
    };
    state?: unknown;
};
export type CasebookEvent = {
    id: string;
    at: string;
    version: number;
    action: "created" | "draft_created" | "submitted" | "returned" | "needs_changes" | "reopened" | "published" | "restored" | "closed" | "scheduled" | "unscheduled" | "contributors_changed" | "reviewer_changed";
    "from": ("DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED") | null;
    to: ("DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED") | null;
    user: {
        id: string;
        name: string;
    };
    change_summary: string;
    accepted: string[];
};
export type CasebookComment = {
    id: string;
    version: number;
    field: "case_type" | "language" | "title" | "case_start_date" | "case_end_date" | "alleged_entities" | "related_entities" | "locations" | "tags" | "key_allegations" | "description" | "timeline" | "evidence" | "responses" | "translations" | "general";
    quote: string | null;
    text: string;
    by: {
        id: string;
        name: string;
    };
    at: string;
    resolved_at: string | null;
    replies: {
        id: string;
        text: string;
        by: {
            id: string;
            name: string;
        };
        at: string;
    }[];
};
export type CasebookSource = {
    id: string;
    source_id: string;
    title: string;
    description: string;
    url: string | null;
    source_type: ("LEGAL_COURT_ORDER" | "LEGAL_PROCEDURAL" | "OFFICIAL_GOVERNMENT" | "FINANCIAL_FORENSIC" | "INTERNAL_CORPORATE" | "MEDIA_NEWS" | "INVESTIGATIVE_REPORT" | "PUBLIC_COMPLAINT" | "LEGISLATIVE_DOC" | "SOCIAL_MEDIA" | "OTHER_VISUAL") | null;
    publication_date: string | null;
    related_entity_ids: string[];
    contributors: {
        id: string;
        name: string;
    }[];
    is_deleted: boolean;
    is_public: boolean;
    versionInfo: {
        version_number: number;
        user_id: string;
        change_summary: string;
        datetime: string;
    };
    document: {
        content_type: string;
        bytes: number;
        sha256: string;
        original_sha256: string;
        removed: string[];
        warnings: {
            kind: "email" | "phone" | "citizenship_number" | "text_layer";
            count: number;
        }[];
    } | null;
    archive: {
        status: "queued" | "done" | "failed";
        captured_at: string | null;
        sha256: string | null;
        bytes: number | null;
        content_type: string | null;
        error: string | null;
    } | null;
    /** To a contributor: by their own cases and by public versions */
    cited_by: {
        case_id: string;
        version: number;
        state: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED";
    }[];
    created_at: string;
    updated_at: string;
};
export type NewCasebookSource = {
    title: string;
    description: string;
    url?: string | null;
    source_type?: ("LEGAL_COURT_ORDER" | "LEGAL_PROCEDURAL" | "OFFICIAL_GOVERNMENT" | "FINANCIAL_FORENSIC" | "INTERNAL_CORPORATE" | "MEDIA_NEWS" | "INVESTIGATIVE_REPORT" | "PUBLIC_COMPLAINT" | "LEGISLATIVE_DOC" | "SOCIAL_MEDIA" | "OTHER_VISUAL") | null;
    publication_date?: string | null;
    related_entity_ids?: string[];
    source_id?: string;
};
export type CasebookSourceEdits = {
    title?: string;
    description?: string;
    url?: string | null;
    source_type?: ("LEGAL_COURT_ORDER" | "LEGAL_PROCEDURAL" | "OFFICIAL_GOVERNMENT" | "FINANCIAL_FORENSIC" | "INTERNAL_CORPORATE" | "MEDIA_NEWS" | "INVESTIGATIVE_REPORT" | "PUBLIC_COMPLAINT" | "LEGISLATIVE_DOC" | "SOCIAL_MEDIA" | "OTHER_VISUAL") | null;
    publication_date?: string | null;
    related_entity_ids?: string[];
    change_summary?: string;
};
export type CasebookEntity = {
    id: string;
    entity_id: string;
    "type": string;
    subtype: string | null;
    display_name: string;
    display_name_ne: string | null;
    created_at: string;
    updated_at: string;
};
export type NewCasebookEntity = {
    entity_id: string;
    display_name?: string;
    display_name_ne?: string | null;
};
export type CasebookEntityEdits = {
    display_name?: string;
    display_name_ne?: string | null;
    change_summary?: string;
};
export type CasebookPerson = {
    id: string;
    name: string;
    email: string | null;
    phone: string | null;
    role: "admin" | "moderator" | "contributor";
    status: "active" | "inactive";
    /** A link to choose a password is open */
    invited: boolean;
    created_at: string;
};
export type NewCasebookPerson = {
    name?: string;
    email?: string;
    phone?: string;
    locale?: string;
    person_id?: string;
    role: "admin" | "moderator" | "contributor";
};
export type CasebookPersonEdits = {
    name?: string;
    email?: string | null;
    phone?: string | null;
    role?: "admin" | "moderator" | "contributor";
    status?: "active" | "inactive";
};
export type CasebookFeedback = {
    id: string;
    feedbackType: "bug" | "feature" | "usability" | "content" | "general";
    subject: string;
    description: string;
    relatedPage: string | null;
    submittedAt: string;
    status: "submitted" | "in_progress" | "resolved" | "dismissed";
    notes: string;
    has_contact: boolean;
};
export type CasebookFeedbackEdits = {
    status?: "submitted" | "in_progress" | "resolved" | "dismissed";
    notes?: string;
};
export type CasebookSettings = {
    entity_types: {
        [key: string]: string[];
    };
    cors_origins: string[];
    archive_name: string;
    archive_name_ne: string;
    disclaimer: string;
    disclaimer_ne: string;
    /** `/` leads who is not signed in to the archive */
    front_page: boolean;
};
/**
 * Sign in with e-mail or phone, and password
 */
export function postAuthLogin({ body }: {
    body: {
        email?: string;
        phone?: string;
        password: string;
        totp?: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            access_token: string;
            token_type: "Bearer";
            expires_in: number;
            user: Person;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "invalid_credentials" | "totp_required";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/auth/login", oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * A new access token for the refresh cookie, which is rotated
 */
export function postAuthRefresh(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            access_token: string;
            token_type: "Bearer";
            expires_in: number;
            user: Person;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/auth/refresh", {
        ...opts,
        method: "POST"
    }));
}
/**
 * End this session
 */
export function postAuthLogout(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/auth/logout", {
        ...opts,
        method: "POST"
    }));
}
/**
 * End every session, on all devices
 */
export function postAuthLogoutAll(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/auth/logout-all", {
        ...opts,
        method: "POST"
    }));
}
/**
 * Change the own password; other sessions end
 */
export function postAuthPassword({ body }: {
    body: {
        current_password: string;
        new_password: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/auth/password", oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Ask for a link to choose a new password
 */
export function postAuthForgot({ body }: {
    body: {
        email?: string;
        phone?: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: {
            status: "accepted";
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/auth/forgot", oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Choose a password with the link of a reset or an invitation
 */
export function postAuthReset({ body }: {
    body: {
        token: string;
        new_password: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body" | "token_invalid";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/auth/reset", oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * A new secret for an authenticator app; it asks for nothing until it is confirmed
 */
export function postAuthTotp(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            secret: string;
            otpauth_url: string;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/auth/totp", {
        ...opts,
        method: "POST"
    }));
}
/**
 * Sign in without a code from now on
 */
export function deleteAuthTotp({ body }: {
    body: {
        code: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/auth/totp", oazapfts.json({
        ...opts,
        method: "DELETE",
        body
    })));
}
/**
 * Confirm the app with its code; the recovery codes are shown this once
 */
export function postAuthTotpConfirm({ body }: {
    body: {
        code: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            recovery_codes: string[];
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/auth/totp/confirm", oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * New recovery codes, shown this once; those before end
 */
export function postAuthTotpRecoveryCodes({ body }: {
    body: {
        code: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            recovery_codes: string[];
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/auth/totp/recovery-codes", oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Remove the second factor of somebody who has lost it
 */
export function deleteUsersByIdTotp({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/users/${encodeURIComponent(id)}/totp`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * What a browser needs to sign in with a passkey: its challenge stands for ten minutes
 */
export function postAuthLoginPasskeyOptions(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            challenge: string;
            [key: string]: unknown;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/auth/login/passkey/options", {
        ...opts,
        method: "POST"
    }));
}
/**
 * Sign in with a passkey: what it signed, each challenge once
 */
export function postAuthLoginPasskey({ body }: {
    body: {
        response: PasskeyAssertion;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            access_token: string;
            token_type: "Bearer";
            expires_in: number;
            user: Person;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "invalid_credentials";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/auth/login/passkey", oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * The person's passkeys
 */
export function getAuthPasskeys({ page, limit, sort, q }: {
    page?: number;
    limit?: number;
    sort?: "created_at" | "name" | "-created_at" | "-name";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Passkey[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/auth/passkeys${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Keep the passkey that a device has made
 */
export function postAuthPasskeys({ idempotencyKey, body }: {
    idempotencyKey?: string;
    body: {
        name: string;
        response: PasskeyRegistration;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Passkey;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/auth/passkeys", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * What a browser needs to make a passkey, for the password or the code given once more
 */
export function postAuthPasskeysOptions({ body }: {
    body: {
        /** The current one, where no second factor is on */
        password?: string;
        /** Where a second factor is on: the app's, or a recovery code */
        code?: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            challenge: string;
            [key: string]: unknown;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/auth/passkeys/options", oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Remove one of the own passkeys, for the password or the code given once more
 */
export function deleteAuthPasskeysById({ id, body }: {
    id: string;
    body: {
        /** The current one, where no second factor is on */
        password?: string;
        /** Where a second factor is on: the app's, or a recovery code */
        code?: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/auth/passkeys/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "DELETE",
        body
    })));
}
/**
 * Somebody's passkeys
 */
export function getUsersByIdPasskeys({ id, page, limit, sort, q }: {
    id: string;
    page?: number;
    limit?: number;
    sort?: "created_at" | "name" | "-created_at" | "-name";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Passkey[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/users/${encodeURIComponent(id)}/passkeys${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Remove a passkey of somebody who has lost the device; who signed in with one is out
 */
export function deleteUsersByIdPasskeysByPasskeyId({ id, passkeyId }: {
    id: string;
    passkeyId: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/users/${encodeURIComponent(id)}/passkeys/${encodeURIComponent(passkeyId)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * The signed-in person
 */
export function getMe(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Person;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/me", {
        ...opts
    }));
}
/**
 * Change the own name or language
 */
export function patchMe({ ifMatch, body }: {
    ifMatch?: string;
    body: {
        name?: string;
        locale?: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Person;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/me", oazapfts.json({
        ...opts,
        method: "PATCH",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * The person's open sessions
 */
export function getAuthSessions({ page, limit, sort, q }: {
    page?: number;
    limit?: number;
    sort?: "created_at" | "-created_at";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Session[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/auth/sessions${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * End one of the person's sessions
 */
export function deleteAuthSessionsById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/auth/sessions/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * The person's saved views: filters of pages, by names of their own
 */
export function getViews({ page, limit, sort, q, path }: {
    page?: number;
    limit?: number;
    sort?: "name" | "created_at" | "-name" | "-created_at";
    q?: string;
    path?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: SavedView[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/views${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        path
    }))}`, {
        ...opts
    }));
}
/**
 * Keep the filters of a page under a name
 */
export function postViews({ idempotencyKey, newView }: {
    idempotencyKey?: string;
    newView: NewView;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: SavedView;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "view_limit_reached";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/views", oazapfts.json({
        ...opts,
        method: "POST",
        body: newView,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Rename a saved view, or change its filters; what is left out stays
 */
export function patchViewsById({ id, ifMatch, viewEdits }: {
    id: string;
    ifMatch?: string;
    viewEdits: ViewEdits;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SavedView;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/views/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: viewEdits,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Delete a saved view; repeated, it changes nothing
 */
export function deleteViewsById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/views/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Undo the deletion of a saved view; repeated, it changes nothing
 */
export function postViewsByIdRestore({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SavedView;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "view_limit_reached";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/views/${encodeURIComponent(id)}/restore`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * The organisation's name, time zone, language and country
 */
export function getSettingsOrganisation(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            name: string;
            time_zone: string;
            locale: string;
            country: string | null;
            second_factor: "optional" | "administrators";
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/settings/organisation", {
        ...opts
    }));
}
/**
 * Change the organisation's name, time zone, language and country
 */
export function putSettingsOrganisation({ ifMatch, organisationSettings }: {
    ifMatch?: string;
    organisationSettings: OrganisationSettings;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            name: string;
            time_zone: string;
            locale: string;
            country: string | null;
            second_factor: "optional" | "administrators";
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/settings/organisation", oazapfts.json({
        ...opts,
        method: "PUT",
        body: organisationSettings,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * List people
 */
export function getUsers({ page, limit, sort, q, status }: {
    page?: number;
    limit?: number;
    sort?: "name" | "created_at" | "-name" | "-created_at";
    q?: string;
    status?: "active" | "inactive";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: User[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/users${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        status
    }))}`, {
        ...opts
    }));
}
/**
 * Invite a person; the link to choose a password is shown this once
 */
export function postUsers({ idempotencyKey, newUser }: {
    idempotencyKey?: string;
    newUser: NewUser;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: {
            id: string;
            name: string;
            email: string | null;
            phone: string | null;
            locale: string;
            must_change_password: boolean;
            /** Signs in with a second factor */
            totp: boolean;
            grants: {
                "module": string;
                role: string;
            }[];
            status: "active" | "inactive";
            invited: boolean;
            created_at: string;
            invitation_url: string | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/users", oazapfts.json({
        ...opts,
        method: "POST",
        body: newUser,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read a person
 */
export function getUsersById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: User;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/users/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Rename, grant, withdraw, deactivate or reactivate a person
 */
export function patchUsersById({ id, ifMatch, userEdits }: {
    id: string;
    ifMatch?: string;
    userEdits: UserEdits;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: User;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict" | "last_administrator";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/users/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: userEdits,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * A new link for somebody who has not chosen a password yet; the one before ends
 */
export function postUsersByIdInvitation({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            invitation_url: string;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "not_invited";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/users/${encodeURIComponent(id)}/invitation`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * List API keys
 */
export function getApiKeys({ page, limit, sort, q }: {
    page?: number;
    limit?: number;
    sort?: "created_at" | "name" | "-created_at" | "-name";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: ApiKey[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/api-keys${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Issue an API key; the key itself is shown this once
 */
export function postApiKeys({ idempotencyKey, newApiKey }: {
    idempotencyKey?: string;
    newApiKey: NewApiKey;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: {
            id: string;
            name: string;
            scopes: ("track:write" | "stats:read" | "exports:write" | "admin")[];
            status: "active" | "expired" | "revoked";
            created_at: string;
            created_by: string;
            expires_at: string | null;
            /** To the minute */
            last_used_at: string | null;
            revoked_at: string | null;
            key: string | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/api-keys", oazapfts.json({
        ...opts,
        method: "POST",
        body: newApiKey,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Revoke an API key
 */
export function deleteApiKeysById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/api-keys/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * List webhooks
 */
export function getWebhooks({ page, limit, sort, q }: {
    page?: number;
    limit?: number;
    sort?: "created_at" | "url" | "-created_at" | "-url";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Webhook[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/webhooks${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Have events sent to an address; the secret that signs them is shown this once
 */
export function postWebhooks({ idempotencyKey, newWebhook }: {
    idempotencyKey?: string;
    newWebhook: NewWebhook;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: {
            id: string;
            url: string;
            events: ("click.counted" | "signup.attributed" | "signup.enrolled" | "fraud.flagged" | "export.done")[];
            enabled: boolean;
            /** When the product disabled it by itself */
            paused_at: string | null;
            paused_because: ("failing" | "gone") | null;
            /** The first failure since anything arrived */
            failing_since: string | null;
            /** Until then the secret before this one signs as well */
            former_secret_until: string | null;
            created_at: string;
            created_by: string;
            secret: string | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "webhook_limit_reached";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/webhooks", oazapfts.json({
        ...opts,
        method: "POST",
        body: newWebhook,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read a webhook
 */
export function getWebhooksById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Webhook;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/webhooks/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Change a webhook, disable it, or enable it again after a pause
 */
export function patchWebhooksById({ id, ifMatch, webhookEdits }: {
    id: string;
    ifMatch?: string;
    webhookEdits: WebhookEdits;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Webhook;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/webhooks/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: webhookEdits,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Delete a webhook
 */
export function deleteWebhooksById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/webhooks/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Sign with a new secret, shown this once; the one before it signs as well for 24 hours
 */
export function postWebhooksByIdRotateSecret({ id, idempotencyKey }: {
    id: string;
    idempotencyKey?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            id: string;
            url: string;
            events: ("click.counted" | "signup.attributed" | "signup.enrolled" | "fraud.flagged" | "export.done")[];
            enabled: boolean;
            /** When the product disabled it by itself */
            paused_at: string | null;
            paused_because: ("failing" | "gone") | null;
            /** The first failure since anything arrived */
            failing_since: string | null;
            /** Until then the secret before this one signs as well */
            former_secret_until: string | null;
            created_at: string;
            created_by: string;
            secret: string | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/webhooks/${encodeURIComponent(id)}/rotate-secret`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Send an event of type webhook.test at once, and say what came of it
 */
export function postWebhooksByIdTest({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: WebhookDelivery;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/webhooks/${encodeURIComponent(id)}/test`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * List what was sent in the last 30 days, and what waits
 */
export function getWebhooksByIdDeliveries({ id, page, limit, sort, q, status }: {
    id: string;
    page?: number;
    limit?: number;
    sort?: "created_at" | "-created_at";
    q?: string;
    status?: "waiting" | "delivered" | "failed";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: WebhookDelivery[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/webhooks/${encodeURIComponent(id)}/deliveries${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        status
    }))}`, {
        ...opts
    }));
}
/**
 * Send an event again, with its id and body
 */
export function postWebhooksByIdDeliveriesByDeliveryIdRetry({ id, deliveryId, idempotencyKey }: {
    id: string;
    deliveryId: string;
    idempotencyKey?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: WebhookDelivery;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "webhook_disabled";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/webhooks/${encodeURIComponent(id)}/deliveries/${encodeURIComponent(deliveryId)}/retry`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * What was done, by whom and when; with format=csv a file of all that the filters let in
 */
export function getAuditLog({ page, limit, sort, q, actorId, action, subjectId, $from, to, format }: {
    page?: number;
    limit?: number;
    sort?: "at" | "-at";
    q?: string;
    actorId?: string;
    action?: string;
    subjectId?: string;
    $from?: string;
    to?: string;
    format?: "csv";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: AuditEvent[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/audit-log${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        actor_id: actorId,
        action,
        subject_id: subjectId,
        "from": $from,
        to,
        format
    }))}`, {
        ...opts
    }));
}
/**
 * Mail that was kept instead of sent, in development alone
 */
export function getOutbox({ page, limit, sort, q }: {
    page?: number;
    limit?: number;
    sort?: "created_at" | "-created_at";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: KeptMail[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/outbox${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * List the messages that exhausted their deliveries
 */
export function getDeadLetters({ page, limit, sort, q, kind, status }: {
    page?: number;
    limit?: number;
    sort?: "created_at" | "kind" | "-created_at" | "-kind";
    q?: string;
    kind?: string;
    status?: "waiting" | "retried";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: DeadLetter[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/dead-letters${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        kind,
        status
    }))}`, {
        ...opts
    }));
}
/**
 * Send one again
 */
export function postDeadLettersByIdRetry({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DeadLetter;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/dead-letters/${encodeURIComponent(id)}/retry`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * What the probes of the last thirty days found, and what was counted again
 */
export function getHealth(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Health;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/health", {
        ...opts
    }));
}
/**
 * Count all totals again, now; nothing is changed. While one is under way, no other begins
 */
export function postHealthRecount({ idempotencyKey }: {
    idempotencyKey?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: {
            begun: boolean;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/health/recount", {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * The dumps that are kept, the latest first
 */
export function getBackups(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Backup[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/backups", {
        ...opts
    }));
}
/**
 * Dump all tables now; while a dump is under way, no other begins
 */
export function postBackups({ idempotencyKey }: {
    idempotencyKey?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: {
            id: string | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/backups", {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * A whole dump as NDJSON, for npm run restore
 */
export function getBackupsByIdFile({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: unknown;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/backups/${encodeURIComponent(id)}/file`, {
        ...opts
    }));
}
/**
 * List officers
 */
export function getOfficers({ page, limit, sort, q, status, region, activeFrom, activeTo }: {
    page?: number;
    limit?: number;
    sort?: "name" | "email" | "region" | "status" | "max_links" | "active_links" | "clicks" | "signups" | "created_at" | "-name" | "-email" | "-region" | "-status" | "-max_links" | "-active_links" | "-clicks" | "-signups" | "-created_at";
    q?: string;
    status?: "active" | "inactive";
    region?: string;
    activeFrom?: string;
    activeTo?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Officer[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/officers${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        status,
        region,
        active_from: activeFrom,
        active_to: activeTo
    }))}`, {
        ...opts
    }));
}
/**
 * Create an officer; the temporary password and the invitation are shown this once
 */
export function postOfficers({ idempotencyKey, newOfficer }: {
    idempotencyKey?: string;
    newOfficer: NewOfficer;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: {
            id: string;
            name: string;
            email: string | null;
            /** E.164 */
            phone: string | null;
            region: string;
            status: "active" | "inactive";
            /** Active links at a time, over all campaigns */
            max_links: number;
            active_links: number;
            must_change_password: boolean;
            created_at: string;
            temporary_password: string | null;
            /** Single use, 7 days */
            invitation_url: string | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "conflict" | "officer_inactive";
        }) | (BareProblem & {
            officer_id?: string;
        });
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/officers", oazapfts.json({
        ...opts,
        method: "POST",
        body: newOfficer,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Create officers from CSV, all or none; with dry_run=true only the report (200)
 */
export function postOfficersImport({ dryRun, idempotencyKey, body }: {
    dryRun?: "true" | "false";
    idempotencyKey?: string;
    body: {
        file: Blob;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ImportReport;
    } | {
        status: 201;
        data: {
            created: number;
            officers: {
                id: string;
                name: string;
                email: string | null;
                /** E.164 */
                phone: string | null;
                region: string;
                status: "active" | "inactive";
                /** Active links at a time, over all campaigns */
                max_links: number;
                active_links: number;
                must_change_password: boolean;
                created_at: string;
                temporary_password: string | null;
            }[];
        };
    } | {
        status: 400;
        data: (Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_body";
        }) | (BareProblem & ImportReport);
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/officers/import${QS.query(QS.explode({
        dry_run: dryRun
    }))}`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read an officer; an officer may read themself
 */
export function getOfficersById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Officer;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/officers/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Change an officer, also whether they are active
 */
export function patchOfficersById({ id, ifMatch, officerEdits }: {
    id: string;
    ifMatch?: string;
    officerEdits: OfficerEdits;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Officer;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "conflict" | "officer_inactive";
        }) | (BareProblem & {
            officer_id?: string;
        });
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/officers/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: officerEdits,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Deactivate an officer: history stays, links stop, sign-in stops at once
 */
export function deleteOfficersById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/officers/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Let an inactive officer sign in again; their links lead on
 */
export function postOfficersByIdReactivate({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Officer;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/officers/${encodeURIComponent(id)}/reactivate`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Give an officer a new temporary password and invitation; their sessions end
 */
export function postOfficersByIdResetPassword({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            temporary_password: string | null;
            /** Single use, 7 days */
            invitation_url: string | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/officers/${encodeURIComponent(id)}/reset-password`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Make a link by which an officer chooses a new password; it is shown this once
 */
export function postOfficersByIdPasswordLink({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            /** Single use, 24 hours */
            password_url: string;
            expires_at: string;
            /** A message with the link, in the officer's language */
            whatsapp_url: string | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/officers/${encodeURIComponent(id)}/password-link`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Put away that an officer has asked for a new password
 */
export function deleteOfficersByIdPasswordRequest({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/officers/${encodeURIComponent(id)}/password-request`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * What administrators keep about an officer, whom it is not shown to
 */
export function getOfficersByIdNote({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            note: string;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/officers/${encodeURIComponent(id)}/note`, {
        ...opts
    }));
}
/**
 * Keep a note about an officer in place of the one before
 */
export function putOfficersByIdNote({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body: {
        note: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            note: string;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/officers/${encodeURIComponent(id)}/note`, oazapfts.json({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * List campaigns; an officer's are those assigned
 */
export function getCampaigns({ page, limit, sort, q, status, $type, region, ranFrom, ranTo }: {
    page?: number;
    limit?: number;
    sort?: "name" | "status" | "type" | "region" | "starts_on" | "ends_on" | "clicks" | "signups" | "created_at" | "-name" | "-status" | "-type" | "-region" | "-starts_on" | "-ends_on" | "-clicks" | "-signups" | "-created_at";
    q?: string;
    status?: "scheduled" | "active" | "ended" | "archived";
    $type?: string;
    region?: string;
    ranFrom?: string;
    ranTo?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Campaign[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/campaigns${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        status,
        "type": $type,
        region,
        ran_from: ranFrom,
        ran_to: ranTo
    }))}`, {
        ...opts
    }));
}
/**
 * Create a campaign
 */
export function postCampaigns({ idempotencyKey, newCampaign }: {
    idempotencyKey?: string;
    newCampaign: NewCampaign;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Campaign;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/campaigns", oazapfts.json({
        ...opts,
        method: "POST",
        body: newCampaign,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read a campaign
 */
export function getCampaignsById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Campaign;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/campaigns/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Change a campaign
 */
export function patchCampaignsById({ id, ifMatch, campaignEdits }: {
    id: string;
    ifMatch?: string;
    campaignEdits: CampaignEdits;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Campaign;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/campaigns/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: campaignEdits,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Create a campaign like another: its settings, form, logo and officers, none of its links
 */
export function postCampaignsByIdDuplicate({ id, idempotencyKey, duplicateCampaign }: {
    id: string;
    idempotencyKey?: string;
    duplicateCampaign: DuplicateCampaign;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Campaign;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/campaigns/${encodeURIComponent(id)}/duplicate`, oazapfts.json({
        ...opts,
        method: "POST",
        body: duplicateCampaign,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Archive a campaign: its links stop, its history stays
 */
export function postCampaignsByIdArchive({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Campaign;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/campaigns/${encodeURIComponent(id)}/archive`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Restore an archived campaign
 */
export function postCampaignsByIdRestore({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Campaign;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/campaigns/${encodeURIComponent(id)}/restore`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Who works for a campaign; an officer sees themself alone
 */
export function getCampaignsByIdOfficers({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Assignment;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/campaigns/${encodeURIComponent(id)}/officers`, {
        ...opts
    }));
}
/**
 * Replace the set of officers who work for a campaign
 */
export function putCampaignsByIdOfficers({ id, ifMatch, assignmentInput }: {
    id: string;
    ifMatch?: string;
    assignmentInput: AssignmentInput;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Assignment;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/campaigns/${encodeURIComponent(id)}/officers`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: assignmentInput,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Upload a logo: the image as the body, or in the multipart field `file`
 */
export function putCampaignsByIdLogo({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body: {
        file: Blob;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Campaign;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/campaigns/${encodeURIComponent(id)}/logo`, oazapfts.multipart({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Remove the logo
 */
export function deleteCampaignsByIdLogo({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/campaigns/${encodeURIComponent(id)}/logo`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * List referral links; an officer's are their own
 */
export function getReferrals({ page, limit, sort, q, officerId, campaignId, status, open, issuedFrom, issuedTo }: {
    page?: number;
    limit?: number;
    sort?: "created_at" | "label" | "status" | "officer_name" | "campaign_name" | "clicks" | "unique_clicks" | "signups" | "enrollments" | "expires_at" | "-created_at" | "-label" | "-status" | "-officer_name" | "-campaign_name" | "-clicks" | "-unique_clicks" | "-signups" | "-enrollments" | "-expires_at";
    q?: string;
    officerId?: string;
    campaignId?: string;
    status?: "active" | "revoked" | "expired";
    open?: "true" | "false";
    issuedFrom?: string;
    issuedTo?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Referral[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/referrals${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        officer_id: officerId,
        campaign_id: campaignId,
        status,
        open,
        issued_from: issuedFrom,
        issued_to: issuedTo
    }))}`, {
        ...opts
    }));
}
/**
 * Issue a link; an officer may for themself, where the campaign says so
 */
export function postReferrals({ idempotencyKey, newReferral }: {
    idempotencyKey?: string;
    newReferral: NewReferral;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Referral;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body" | "officer_not_assigned";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict" | "link_limit_reached" | "campaign_closed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/referrals", oazapfts.json({
        ...opts,
        method: "POST",
        body: newReferral,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Issue a link for each of many officers, or none
 */
export function postReferralsBulk({ idempotencyKey, newReferrals }: {
    idempotencyKey?: string;
    newReferrals: NewReferrals;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: {
            created: number;
            data: Referral[];
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body" | "officer_not_assigned";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict" | "link_limit_reached" | "campaign_closed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/referrals/bulk", oazapfts.json({
        ...opts,
        method: "POST",
        body: newReferrals,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Whether a visitor with this code would be sent on, and why not
 */
export function getReferralsValidate({ code }: {
    code: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Validity;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/referrals/validate${QS.query(QS.explode({
        code
    }))}`, {
        ...opts
    }));
}
/**
 * Read a link with its lifetime counts
 */
export function getReferralsById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Referral;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/referrals/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Change a link's label or when it expires
 */
export function patchReferralsById({ id, ifMatch, referralEdits }: {
    id: string;
    ifMatch?: string;
    referralEdits: ReferralEdits;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Referral;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "link_limit_reached";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/referrals/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: referralEdits,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * What was done to a link, by whom and when; latest first
 */
export function getReferralsByIdHistory({ id, page, limit, sort, q }: {
    id: string;
    page?: number;
    limit?: number;
    sort?: "at" | "-at";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: HistoryEvent[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/referrals/${encodeURIComponent(id)}/history${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Revoke a link
 */
export function postReferralsByIdRevoke({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Referral;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/referrals/${encodeURIComponent(id)}/revoke`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Revoke a link and issue another in its place
 */
export function postReferralsByIdRegenerate({ id, idempotencyKey }: {
    id: string;
    idempotencyKey?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Referral;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "officer_not_assigned";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict" | "link_limit_reached" | "campaign_closed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/referrals/${encodeURIComponent(id)}/regenerate`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * The link's QR code as SVG; scans are told from clicks, and those of a poster from others
 */
export function getReferralsByIdQrSvg({ id, $for }: {
    id: string;
    $for?: "screen" | "poster";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: unknown;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/referrals/${encodeURIComponent(id)}/qr.svg${QS.query(QS.explode({
        "for": $for
    }))}`, {
        ...opts
    }));
}
/**
 * The link's QR code as PNG of `size` pixels, 128 to 2048
 */
export function getReferralsByIdQrPng({ id, size }: {
    id: string;
    size?: number;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: unknown;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/referrals/${encodeURIComponent(id)}/qr.png${QS.query(QS.explode({
        size
    }))}`, {
        ...opts
    }));
}
/**
 * Count a click that another server received
 */
export function postTrackClick({ idempotencyKey, clickRequest }: {
    idempotencyKey?: string;
    clickRequest: ClickRequest;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CountedClick;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 410;
        data: Problem & {
            status?: 410;
            code?: "gone";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/track/click", oazapfts.json({
        ...opts,
        method: "POST",
        body: clickRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Record a sign-up; with an API key, or a campaign's publishable key from an allowed origin
 */
export function postTrackSignup({ idempotencyKey, signupRequest }: {
    idempotencyKey?: string;
    signupRequest: SignupRequest;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: {
            signup_id?: string;
            status: "accepted";
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "origin_not_allowed";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/track/signup", oazapfts.json({
        ...opts,
        method: "POST",
        body: signupRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Let a later sign-up by this address, from any device, be earned by this click
 */
export function postTrackInterest({ idempotencyKey, interestRequest }: {
    idempotencyKey?: string;
    interestRequest: InterestRequest;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: {
            status: "accepted";
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body" | "token_invalid";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/track/interest", oazapfts.json({
        ...opts,
        method: "POST",
        body: interestRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Report that a sign-up led to an enrolment
 */
export function postTrackEnrollment({ enrollmentRequest }: {
    enrollmentRequest: EnrollmentRequest;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            signup_id: string;
            enrollment_status: "pending" | "completed";
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/track/enrollment", oazapfts.json({
        ...opts,
        method: "POST",
        body: enrollmentRequest
    })));
}
/**
 * List sign-ups; an officer's are their own, without addresses
 */
export function getSignups({ page, limit, sort, q, campaignId, officerId, referralId, enrollmentStatus, flagged, $from, to, attributed, withheld, enrolledFrom, enrolledTo, weekday, hour, country, device, browser, system, referrer, network, source, withClick, conversionTime, region, campaignType, reason, channel }: {
    page?: number;
    limit?: number;
    sort?: "occurred_at" | "received_at" | "conversion_time_minutes" | "-occurred_at" | "-received_at" | "-conversion_time_minutes";
    q?: string;
    campaignId?: string;
    officerId?: string;
    referralId?: string;
    enrollmentStatus?: "pending" | "completed";
    flagged?: "true" | "false";
    $from?: string;
    to?: string;
    attributed?: "true" | "false";
    withheld?: "true" | "false";
    enrolledFrom?: string;
    enrolledTo?: string;
    weekday?: number;
    hour?: number;
    country?: string;
    device?: string;
    browser?: string;
    system?: string;
    referrer?: string;
    network?: "facebook" | "messenger" | "instagram" | "whatsapp" | "x" | "youtube" | "google" | "linkedin" | "telegram" | "tiktok" | "pinterest" | "reddit" | "snapchat" | "viber" | "vk" | "yahoo" | "bing";
    source?: string;
    withClick?: "true" | "false";
    conversionTime?: "<1h" | "1-24h" | ">24h";
    region?: string;
    campaignType?: string;
    reason?: "last_click" | "first_click" | "same_address" | "code" | "imported" | "claimed" | "click_spent" | "outside_window" | "link_not_active" | "bad_token" | "no_click";
    channel?: "api" | "form" | "script" | "import";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Signup[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/signups${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        campaign_id: campaignId,
        officer_id: officerId,
        referral_id: referralId,
        enrollment_status: enrollmentStatus,
        flagged,
        "from": $from,
        to,
        attributed,
        withheld,
        enrolled_from: enrolledFrom,
        enrolled_to: enrolledTo,
        weekday,
        hour,
        country,
        device,
        browser,
        system,
        referrer,
        network,
        source,
        with_click: withClick,
        conversion_time: conversionTime,
        region,
        campaign_type: campaignType,
        reason,
        channel
    }))}`, {
        ...opts
    }));
}
/**
 * Read one, with why it was attributed so
 */
export function getSignupsById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ExplainedSignup;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/signups/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Say whether it led to an enrolment
 */
export function patchSignupsById({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body: {
        enrollment_status: "pending" | "completed";
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ExplainedSignup;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/signups/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Show the candidate's address, phone number and answers; audited
 */
export function postSignupsByIdReveal({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Contact;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 410;
        data: Problem & {
            status?: 410;
            code?: "gone";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/signups/${encodeURIComponent(id)}/reveal`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Apply a school's list of enrolments, CSV or XLSX, at most 10000 at a time: all that match or none
 */
export function postEnrollmentsImport({ dryRun, idempotencyKey, body }: {
    dryRun?: "true" | "false";
    idempotencyKey?: string;
    body: {
        file: Blob;
        /** JSON: heading → signup_id, external_id, email, campaign, enrolled_on, status, or null for none. Columns that it leaves out are known by their headings. */
        mapping?: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: EnrollmentListResult;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/enrollments/import${QS.query(QS.explode({
        dry_run: dryRun
    }))}`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Take back the enrolments that a list made, where nobody has changed them since; safe to repeat
 */
export function postEnrollmentsImportsByIdUndo({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: EnrollmentList;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/enrollments/imports/${encodeURIComponent(id)}/undo`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Bring links and their daily clicks from Bitly, Dub, Kutt or Shlink (CSV or XLSX), at most 500 links at a time; safe to repeat
 */
export function postImportsLinks({ dryRun, idempotencyKey, body }: {
    dryRun?: "true" | "false";
    idempotencyKey?: string;
    body: {
        file: Blob;
        /** JSON: heading → link, title, day, clicks, scans, bot, or null for none. Columns that it leaves out are known by their headings. */
        mapping?: string;
        /** JSON: old link → {officer, campaign}, `*` for all others. An officer is an id, a name, or `Name <e-mail or phone>` of somebody new; a campaign an id or a name, which becomes a new campaign where none has it. */
        links?: string;
        /** The old link that all of the file is about, where no column tells */
        link?: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PastLinks;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_body" | "officer_not_assigned";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict" | "link_limit_reached" | "campaign_closed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/imports/links${QS.query(QS.explode({
        dry_run: dryRun
    }))}`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Import clicks and sign-ups of the past, one JSON object a line; safe to repeat
 */
export function postImportsEvents({ addMissingClicks, idempotencyKey, body }: {
    addMissingClicks?: "true" | "false";
    idempotencyKey?: string;
    body: Blob;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ImportedEvents;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/imports/events${QS.query(QS.explode({
        add_missing_clicks: addMissingClicks
    }))}`, {
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Key figures of a period, beside the days before, or the same of last month or last year
 */
export function getStatsOverview({ $from, to, campaignId, officerId, compare }: {
    $from?: string;
    to?: string;
    campaignId?: string;
    officerId?: string;
    compare?: "previous" | "last_month" | "last_year";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Overview;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/stats/overview${QS.query(QS.explode({
        "from": $from,
        to,
        campaign_id: campaignId,
        officer_id: officerId,
        compare
    }))}`, {
        ...opts
    }));
}
/**
 * Figures by hour, day, week or month, every one present
 */
export function getStatsTimeseries({ $from, to, campaignId, officerId, interval }: {
    $from?: string;
    to?: string;
    campaignId?: string;
    officerId?: string;
    interval?: "hour" | "day" | "week" | "month";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Timeseries;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/stats/timeseries${QS.query(QS.explode({
        "from": $from,
        to,
        campaign_id: campaignId,
        officer_id: officerId,
        interval
    }))}`, {
        ...opts
    }));
}
/**
 * The leaderboard; an officer sees their own row with its true rank
 */
export function getStatsOfficers({ page, limit, sort, q, $from, to, campaignId, officerId, minClicks, maxClicks, minSignups, maxSignups, minConversionRate, maxConversionRate, minScore, maxScore }: {
    page?: number;
    limit?: number;
    sort?: "rank" | "name" | "clicks" | "unique_clicks" | "signups" | "enrollments" | "conversion_rate" | "score" | "-rank" | "-name" | "-clicks" | "-unique_clicks" | "-signups" | "-enrollments" | "-conversion_rate" | "-score";
    q?: string;
    $from?: string;
    to?: string;
    campaignId?: string;
    officerId?: string;
    minClicks?: number;
    maxClicks?: number;
    minSignups?: number;
    maxSignups?: number;
    minConversionRate?: number;
    maxConversionRate?: number;
    minScore?: number;
    maxScore?: number;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: OfficerStatistics[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/stats/officers${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        "from": $from,
        to,
        campaign_id: campaignId,
        officer_id: officerId,
        min_clicks: minClicks,
        max_clicks: maxClicks,
        min_signups: minSignups,
        max_signups: maxSignups,
        min_conversion_rate: minConversionRate,
        max_conversion_rate: maxConversionRate,
        min_score: minScore,
        max_score: maxScore
    }))}`, {
        ...opts
    }));
}
/**
 * Campaigns compared
 */
export function getStatsCampaigns({ page, limit, sort, q, $from, to, campaignId, officerId, minClicks, maxClicks, minSignups, maxSignups, minConversionRate, maxConversionRate }: {
    page?: number;
    limit?: number;
    sort?: "name" | "clicks" | "signups" | "enrollments" | "conversion_rate" | "daily_velocity" | "lifetime_conversion_rate" | "-name" | "-clicks" | "-signups" | "-enrollments" | "-conversion_rate" | "-daily_velocity" | "-lifetime_conversion_rate";
    q?: string;
    $from?: string;
    to?: string;
    campaignId?: string;
    officerId?: string;
    minClicks?: number;
    maxClicks?: number;
    minSignups?: number;
    maxSignups?: number;
    minConversionRate?: number;
    maxConversionRate?: number;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: CampaignStatistics[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/stats/campaigns${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        "from": $from,
        to,
        campaign_id: campaignId,
        officer_id: officerId,
        min_clicks: minClicks,
        max_clicks: maxClicks,
        min_signups: minSignups,
        max_signups: maxSignups,
        min_conversion_rate: minConversionRate,
        max_conversion_rate: maxConversionRate
    }))}`, {
        ...opts
    }));
}
/**
 * Clicks and sign-ups by hour of the day and of the week, and the three best hours
 */
export function getStatsPeaks({ $from, to, campaignId, officerId }: {
    $from?: string;
    to?: string;
    campaignId?: string;
    officerId?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Peaks;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/stats/peaks${QS.query(QS.explode({
        "from": $from,
        to,
        campaign_id: campaignId,
        officer_id: officerId
    }))}`, {
        ...opts
    }));
}
/**
 * How long people take from click to sign-up
 */
export function getStatsConversionTime({ $from, to, campaignId, officerId }: {
    $from?: string;
    to?: string;
    campaignId?: string;
    officerId?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ConversionTime;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/stats/conversion-time${QS.query(QS.explode({
        "from": $from,
        to,
        campaign_id: campaignId,
        officer_id: officerId
    }))}`, {
        ...opts
    }));
}
/**
 * Clicks and sign-ups by the visitor's country, or by the region of the link's officer
 */
export function getStatsGeo({ $from, to, campaignId, officerId, groupBy }: {
    $from?: string;
    to?: string;
    campaignId?: string;
    officerId?: string;
    groupBy?: "country" | "region";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: CountryStatistics[] | RegionStatistics[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/stats/geo${QS.query(QS.explode({
        "from": $from,
        to,
        campaign_id: campaignId,
        officer_id: officerId,
        group_by: groupBy
    }))}`, {
        ...opts
    }));
}
/**
 * Clicks and sign-ups by device, browser, system, referrer and source (QR, link, or where shared)
 */
export function getStatsSources({ $from, to, campaignId, officerId, groupBy }: {
    $from?: string;
    to?: string;
    campaignId?: string;
    officerId?: string;
    groupBy?: "device" | "browser" | "system" | "referrer" | "source";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: {
                dimension: "device" | "browser" | "system" | "referrer" | "source";
                value: string | null;
                clicks: number;
                signups: number;
                conversion_rate: number | null;
            }[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/stats/sources${QS.query(QS.explode({
        "from": $from,
        to,
        campaign_id: campaignId,
        officer_id: officerId,
        group_by: groupBy
    }))}`, {
        ...opts
    }));
}
/**
 * Officers by campaign, or by type of campaign, with how far their conversion rates spread
 */
export function getStatsMatrix({ page, limit, sort, q, $from, to, campaignId, officerId, minClicks, maxClicks, minSignups, maxSignups, minConversionRate, maxConversionRate, groupBy }: {
    page?: number;
    limit?: number;
    sort?: "name" | "campaign_name" | "campaign_type" | "clicks" | "signups" | "conversion_rate" | "spread" | "-name" | "-campaign_name" | "-campaign_type" | "-clicks" | "-signups" | "-conversion_rate" | "-spread";
    q?: string;
    $from?: string;
    to?: string;
    campaignId?: string;
    officerId?: string;
    minClicks?: number;
    maxClicks?: number;
    minSignups?: number;
    maxSignups?: number;
    minConversionRate?: number;
    maxConversionRate?: number;
    groupBy?: "campaign" | "type";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: MatrixCell[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/stats/matrix${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        "from": $from,
        to,
        campaign_id: campaignId,
        officer_id: officerId,
        min_clicks: minClicks,
        max_clicks: maxClicks,
        min_signups: minSignups,
        max_signups: maxSignups,
        min_conversion_rate: minConversionRate,
        max_conversion_rate: maxConversionRate,
        group_by: groupBy
    }))}`, {
        ...opts
    }));
}
/**
 * The months of the year of `to` beside the year before; a month that runs by the same days
 */
export function getStatsYoy({ $from, to, campaignId, officerId, metric }: {
    $from?: string;
    to?: string;
    campaignId?: string;
    officerId?: string;
    metric?: "clicks" | "unique_clicks" | "bot_clicks" | "signups" | "enrollments" | "unattributed_signups" | "click_to_signup_rate" | "signup_to_enrollment_rate" | "total_conversion_rate" | "bounce_rate";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: YearOverYear;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/stats/yoy${QS.query(QS.explode({
        "from": $from,
        to,
        campaign_id: campaignId,
        officer_id: officerId,
        metric
    }))}`, {
        ...opts
    }));
}
/**
 * Visits of the hosted form: views, starts, refused fields, submits
 */
export function getStatsForm({ $from, to, campaignId }: {
    $from?: string;
    to?: string;
    campaignId?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FormFunnel;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/stats/form${QS.query(QS.explode({
        "from": $from,
        to,
        campaign_id: campaignId
    }))}`, {
        ...opts
    }));
}
/**
 * What the organisation notes of days on its trends; to an officer, of their campaigns
 */
export function getNotes({ page, limit, sort, q, campaignId, $from, to }: {
    page?: number;
    limit?: number;
    sort?: "date" | "created_at" | "-date" | "-created_at";
    q?: string;
    campaignId?: string;
    $from?: string;
    to?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Note[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/notes${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        campaign_id: campaignId,
        "from": $from,
        to
    }))}`, {
        ...opts
    }));
}
/**
 * Note what happened on a day: trends of that day mark it
 */
export function postNotes({ idempotencyKey, newNote }: {
    idempotencyKey?: string;
    newNote: NewNote;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Note;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/notes", oazapfts.json({
        ...opts,
        method: "POST",
        body: newNote,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Change a note; what is left out stays
 */
export function patchNotesById({ id, ifMatch, noteEdits }: {
    id: string;
    ifMatch?: string;
    noteEdits: NoteEdits;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Note;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/notes/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: noteEdits,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Delete a note; repeated, it changes nothing
 */
export function deleteNotesById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/notes/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Undo the deletion of a note; repeated, it changes nothing
 */
export function postNotesByIdRestore({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Note;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/notes/${encodeURIComponent(id)}/restore`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * What officers are to reach, how far they are and what they are on course for; an officer's own
 */
export function getTargets({ page, limit, sort, q, campaignId, officerId }: {
    page?: number;
    limit?: number;
    sort?: "name" | "goal" | "done" | "on_course_for" | "-name" | "-goal" | "-done" | "-on_course_for";
    q?: string;
    campaignId?: string;
    officerId?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Target[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/targets${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        campaign_id: campaignId,
        officer_id: officerId
    }))}`, {
        ...opts
    }));
}
/**
 * Give every active officer of the campaign the same target
 */
export function putCampaignsByIdTargets({ id, ifMatch, newTarget }: {
    id: string;
    ifMatch?: string;
    newTarget: NewTarget;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Target[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "campaign_closed";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/campaigns/${encodeURIComponent(id)}/targets`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: newTarget,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Set what one officer is to reach in the campaign
 */
export function putCampaignsByIdTargetsByOfficerId({ id, officerId, ifMatch, newTarget }: {
    id: string;
    officerId: string;
    ifMatch?: string;
    newTarget: NewTarget;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Target;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body" | "officer_not_assigned";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "campaign_closed";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/campaigns/${encodeURIComponent(id)}/targets/${encodeURIComponent(officerId)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: newTarget,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Take the target back
 */
export function deleteCampaignsByIdTargetsByOfficerId({ id, officerId }: {
    id: string;
    officerId: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/campaigns/${encodeURIComponent(id)}/targets/${encodeURIComponent(officerId)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Key figures as they are counted. Asked as a WebSocket, or with Accept: text/event-stream, it sends them at once and after each change, as {"type": "figures", "at": ms, "figures": {…}}; asked for JSON it answers once. Figures are those of the period, and with today., week. and all. before the name those of that time. A stream ends after half an hour, and when the caller's rights end or change: ask again
 */
export function getStatsLive({ $from, to, campaignId, officerId }: {
    $from?: string;
    to?: string;
    campaignId?: string;
    officerId?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 101;
    } | {
        status: 200;
        data: {
            at: number;
            figures: {
                [key: string]: number | null;
            };
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/stats/live${QS.query(QS.explode({
        "from": $from,
        to,
        campaign_id: campaignId,
        officer_id: officerId
    }))}`, {
        ...opts
    }));
}
/**
 * Candidates to follow up, longest waiting first; an officer's own, without addresses
 */
export function getFollowUps({ page, limit, sort, stage, group, campaignId, officerId }: {
    page?: number;
    limit?: number;
    sort?: "signed_up_at" | "-signed_up_at";
    stage?: "signed_up" | "due" | "set_aside" | "enrolled";
    group?: "new" | "three_days" | "two_weeks";
    campaignId?: string;
    officerId?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: FollowUp[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/follow-ups${QS.query(QS.explode({
        page,
        limit,
        sort,
        stage,
        group,
        campaign_id: campaignId,
        officer_id: officerId
    }))}`, {
        ...opts
    }));
}
/**
 * Note that the candidate was written to today; once a day, however often it is sent
 */
export function postSignupsByIdNudge({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FollowUp;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/signups/${encodeURIComponent(id)}/nudge`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Take today's note back: they were not written to
 */
export function deleteSignupsByIdNudge({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FollowUp;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/signups/${encodeURIComponent(id)}/nudge`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Put the follow-up off until the local day so many days from today
 */
export function putSignupsByIdSnooze({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body: {
        days: number;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FollowUp;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/signups/${encodeURIComponent(id)}/snooze`, oazapfts.json({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * The follow-up is due as if nobody had put it off
 */
export function deleteSignupsByIdSnooze({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FollowUp;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/signups/${encodeURIComponent(id)}/snooze`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * The candidate is no longer interested: no follow-up reaches them any more
 */
export function putSignupsByIdNotInterested({ id, ifMatch }: {
    id: string;
    ifMatch?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FollowUp;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/signups/${encodeURIComponent(id)}/not-interested`, {
        ...opts,
        method: "PUT",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * Follow the candidate up again
 */
export function deleteSignupsByIdNotInterested({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FollowUp;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/signups/${encodeURIComponent(id)}/not-interested`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * The product writes to the candidate, who agreed to mail; once a day, however often it is sent
 */
export function postSignupsByIdMail({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FollowUp;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/signups/${encodeURIComponent(id)}/mail`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Write to the candidate now: their number, and WhatsApp with the message. Each reading is logged
 */
export function postSignupsByIdContact({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CandidateContact;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/signups/${encodeURIComponent(id)}/contact`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * List exports; an officer's are their own
 */
export function getExports({ page, limit, sort, report, format, status }: {
    page?: number;
    limit?: number;
    sort?: "created_at" | "-created_at";
    report?: "raw_events" | "officer_summary" | "campaign_summary" | "time_series" | "weekly_summary" | "yoy" | "all";
    format?: "csv" | "xlsx" | "google_sheets";
    status?: "queued" | "running" | "done" | "failed";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Export[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/exports${QS.query(QS.explode({
        page,
        limit,
        sort,
        report,
        format,
        status
    }))}`, {
        ...opts
    }));
}
/**
 * Ask for a report, as a file or in the connected spreadsheet; an officer has their own rows, as a file
 */
export function postExports({ idempotencyKey, body }: {
    idempotencyKey?: string;
    body: {
        report: "raw_events" | "officer_summary" | "campaign_summary" | "time_series" | "weekly_summary" | "yoy" | "all";
        format: "csv" | "xlsx" | "google_sheets";
        "from": string;
        to: string;
        campaign_id?: string | null;
        officer_id?: string | null;
        /** Of CSV: what stands between two cells */
        delimiter?: "," | ";" | "\t" | "tab";
        /** Of CSV: how 1.5 is written */
        decimal?: "." | ",";
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: Export;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body" | "export_too_large";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "no_spreadsheet";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/exports", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read an export, and how far it has come
 */
export function getExportsById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Export;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/exports/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Delete an export and its file; one that is being written stops
 */
export function deleteExportsById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/exports/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Its file: CSV, XLSX, or a ZIP of one CSV a report
 */
export function getExportsByIdFile({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: unknown;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "export_not_done";
        };
    } | {
        status: 410;
        data: Problem & {
            status?: 410;
            code?: "gone";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/exports/${encodeURIComponent(id)}/file`, {
        ...opts
    }));
}
/**
 * Begin one anew that failed
 */
export function postExportsByIdRetry({ id, idempotencyKey }: {
    id: string;
    idempotencyKey?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: Export;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "export_not_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/exports/${encodeURIComponent(id)}/retry`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * The connected spreadsheet, which reports are written to it, and when
 */
export function getSettingsReports(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReportSettingsRecord;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/settings/reports", {
        ...opts
    }));
}
/**
 * Connect a spreadsheet, and choose what is written to it by itself
 */
export function putSettingsReports({ ifMatch, reportSettings }: {
    ifMatch?: string;
    reportSettings: ReportSettings;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReportSettingsRecord;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/settings/reports", oazapfts.json({
        ...opts,
        method: "PUT",
        body: reportSettings,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Try the connection: signs in at Google, reads the spreadsheet, and makes the tabs that it lacks
 */
export function postSettingsReportsTest(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            ok: boolean;
            message: string;
            spreadsheet_title: string | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/settings/reports/test", {
        ...opts,
        method: "POST"
    }));
}
/**
 * Write a report to the connected spreadsheet now, of the days that its schedule would choose
 */
export function postSettingsReportsRun({ idempotencyKey, body }: {
    idempotencyKey?: string;
    body: {
        report: "raw_events" | "officer_summary" | "campaign_summary" | "time_series" | "weekly_summary" | "yoy" | "all";
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: Export;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "no_spreadsheet";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/settings/reports/run", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Flagged sign-ups, the highest score first
 */
export function getFraudFlags({ page, limit, sort, status, rule, officerId, campaignId, referralId, minScore }: {
    page?: number;
    limit?: number;
    sort?: "score" | "created_at" | "-score" | "-created_at";
    status?: "open" | "held" | "confirmed" | "dismissed";
    rule?: string;
    officerId?: string;
    campaignId?: string;
    referralId?: string;
    minScore?: number;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: FraudFlag[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/fraud/flags${QS.query(QS.explode({
        page,
        limit,
        sort,
        status,
        rule,
        officer_id: officerId,
        campaign_id: campaignId,
        referral_id: referralId,
        min_score: minScore
    }))}`, {
        ...opts
    }));
}
/**
 * Read one
 */
export function getFraudFlagsById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FraudFlag;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/fraud/flags/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Confirm or dismiss many at once, at most 500: a job does it, exact at every step
 */
export function postFraudFlagsDecide({ idempotencyKey, fraudDecision }: {
    idempotencyKey?: string;
    fraudDecision: FraudDecision;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: {
            id: string;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/fraud/flags/decide", oazapfts.json({
        ...opts,
        method: "POST",
        body: fraudDecision,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * How far such a job has come
 */
export function getFraudJobsById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FraudJob;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/fraud/jobs/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * The sign-up is fraud: it leaves every count, and its click is free; repeated, it changes nothing
 */
export function postFraudFlagsByIdConfirm({ id, body }: {
    id: string;
    body?: {
        note?: string | null;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FraudFlag;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/fraud/flags/${encodeURIComponent(id)}/confirm`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * The sign-up is honest: it counts; repeated, it changes nothing
 */
export function postFraudFlagsByIdDismiss({ id, body }: {
    id: string;
    body?: {
        note?: string | null;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FraudFlag;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict" | "no_click_left";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/fraud/flags/${encodeURIComponent(id)}/dismiss`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Take a decision back; a sign-up whose click was spent meanwhile keeps its link by code
 */
export function postFraudFlagsByIdUndo({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FraudFlag;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict" | "no_click_left";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/fraud/flags/${encodeURIComponent(id)}/undo`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * What was flagged and confirmed of a period's sign-ups, by officer and by rule
 */
export function getStatsFraud({ $from, to, campaignId, officerId }: {
    $from?: string;
    to?: string;
    campaignId?: string;
    officerId?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: OfficerFraud[];
            by_rule: {
                rule: string;
                flags: number;
                confirmed: number;
            }[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/stats/fraud${QS.query(QS.explode({
        "from": $from,
        to,
        campaign_id: campaignId,
        officer_id: officerId
    }))}`, {
        ...opts
    }));
}
/**
 * Give a sign-up to a link (200), or as an officer ask for it for a link of one's own (202)
 */
export function postSignupsByIdClaim({ id, idempotencyKey, newClaim }: {
    id: string;
    idempotencyKey?: string;
    newClaim: NewClaim;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Claim;
    } | {
        status: 202;
        data: Claim;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict" | "no_click_left";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/signups/${encodeURIComponent(id)}/claim`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newClaim,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Who says that a sign-up belongs to a link, newest first
 */
export function getClaims({ page, limit, sort, status }: {
    page?: number;
    limit?: number;
    sort?: "created_at" | "-created_at";
    status?: "open" | "approved" | "declined";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Claim[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/claims${QS.query(QS.explode({
        page,
        limit,
        sort,
        status
    }))}`, {
        ...opts
    }));
}
/**
 * The sign-up is the link's from now on, with all totals; repeated, it changes nothing
 */
export function postClaimsByIdApprove({ id, body }: {
    id: string;
    body?: {
        note?: string | null;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Claim;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict" | "no_click_left";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/claims/${encodeURIComponent(id)}/approve`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * The sign-up stays where it is; repeated, it changes nothing
 */
export function postClaimsByIdDecline({ id, body }: {
    id: string;
    body?: {
        note?: string | null;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Claim;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/claims/${encodeURIComponent(id)}/decline`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * The fraud rules as they are set
 */
export function getSettingsFraud(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FraudSettingsRecord;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/settings/fraud", {
        ...opts
    }));
}
/**
 * Set fraud rules; what is left out is as it is initially
 */
export function putSettingsFraud({ ifMatch, fraudSettings }: {
    ifMatch?: string;
    fraudSettings: FraudSettings;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FraudSettingsRecord;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/settings/fraud", oazapfts.json({
        ...opts,
        method: "PUT",
        body: fraudSettings,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * What such settings would flag of the last 30 days; changes nothing
 */
export function postSettingsFraudPreview({ fraudSettings }: {
    fraudSettings: FraudSettings;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FraudPreview;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/settings/fraud/preview", oazapfts.json({
        ...opts,
        method: "POST",
        body: fraudSettings
    })));
}
/**
 * All that is held of a person, by their address or phone number; audited
 */
export function getCandidates({ email, phone }: {
    email?: string;
    phone?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: HeldData;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/candidates${QS.query(QS.explode({
        email,
        phone
    }))}`, {
        ...opts
    }));
}
/**
 * Erase a person; their sign-ups go on counting, for nobody's. Repeated, it changes nothing
 */
export function deleteCandidates({ email, phone }: {
    email?: string;
    phone?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/candidates${QS.query(QS.explode({
        email,
        phone
    }))}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * How long what is known of candidates is kept
 */
export function getSettingsPrivacy(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PrivacySettings;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/settings/privacy", {
        ...opts
    }));
}
/**
 * Say how long what is known of candidates is kept; every hour what is older goes
 */
export function putSettingsPrivacy({ ifMatch, privacySettings }: {
    ifMatch?: string;
    privacySettings: PrivacySettings;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PrivacySettings;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/settings/privacy", oazapfts.json({
        ...opts,
        method: "PUT",
        body: privacySettings,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * For how long raw events stay in the database
 */
export function getSettingsRawEvents(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RawEventSettings;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/settings/raw-events", {
        ...opts
    }));
}
/**
 * Set for how long raw events stay in the database
 */
export function putSettingsRawEvents({ ifMatch, rawEventSettings }: {
    ifMatch?: string;
    rawEventSettings: RawEventSettings;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RawEventSettings;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/settings/raw-events", oazapfts.json({
        ...opts,
        method: "PUT",
        body: rawEventSettings,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * The business units that somebody may register for
 */
export function getIncomesRegistrationsOptions(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            business_units: {
                id: string;
                name: string;
            }[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/registrations/options", {
        ...opts
    }));
}
/**
 * Ask to be let in. No account comes of it before somebody approves
 */
export function postIncomesRegistrations({ newRegistration }: {
    newRegistration: NewRegistration;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: {
            status: "received";
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/registrations", oazapfts.json({
        ...opts,
        method: "POST",
        body: newRegistration
    })));
}
/**
 * Who asks to be let in, newest first; an admin sees those that name a unit of theirs
 */
export function getIncomesRegistrations({ page, limit, sort, q, status }: {
    page?: number;
    limit?: number;
    sort?: "created_at" | "name" | "-created_at" | "-name";
    q?: string;
    status?: "pending" | "approved" | "rejected";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Registration[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/registrations${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        status
    }))}`, {
        ...opts
    }));
}
/**
 * Let them in: a new person, or whoever has that address; the link is mailed
 */
export function postIncomesRegistrationsByIdApprove({ id, body }: {
    id: string;
    body: {
        role: "editor" | "viewer" | "user";
        business_unit_ids?: string[];
        all_cases?: boolean;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Registration;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/registrations/${encodeURIComponent(id)}/approve`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Do not let them in; they are told by mail
 */
export function postIncomesRegistrationsByIdReject({ id, body }: {
    id: string;
    body?: {
        reason?: string | null;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Registration;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/registrations/${encodeURIComponent(id)}/reject`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * The caller as a person of incomes: role, units, grants
 */
export function getIncomesMe(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesUser;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/me", {
        ...opts
    }));
}
/**
 * Whom a case could be shared with: at most 20, by a part of their name or address
 */
export function getIncomesPeople({ q }: {
    q: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            id: string;
            name: string;
            email: string | null;
            external: boolean;
        }[];
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/people${QS.query(QS.explode({
        q
    }))}`, {
        ...opts
    }));
}
/**
 * List the people of incomes; an admin sees those who share a unit with them
 */
export function getIncomesUsers({ page, limit, sort, q, role, businessUnitId, companyId, status }: {
    page?: number;
    limit?: number;
    sort?: "created_at" | "name" | "-created_at" | "-name";
    q?: string;
    role?: string;
    businessUnitId?: string;
    companyId?: string;
    status?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: IncomesUser[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/users${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        role,
        business_unit_id: businessUnitId,
        company_id: companyId,
        status
    }))}`, {
        ...opts
    }));
}
/**
 * Let somebody in; the link to choose a password is shown this once
 */
export function postIncomesUsers({ idempotencyKey, newIncomesUser }: {
    idempotencyKey?: string;
    newIncomesUser: NewIncomesUser;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: {
            id: string;
            name: string;
            email: string | null;
            status: "invited" | "active" | "inactive";
            role: "super_admin" | "admin" | "editor" | "viewer" | "user";
            all_cases: boolean;
            business_unit_ids: string[];
            company_id: string | null;
            tags: {
                tag_id: string;
                permission: "view" | "edit";
            }[];
            cases: {
                case_id: string;
                permission: "view" | "edit";
            }[];
            tags_count: number;
            /** Cases that they own */
            cases_count: number;
            created_at: string;
            /** Single use, 7 days; shown once */
            invitation_url: string | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/users", oazapfts.json({
        ...opts,
        method: "POST",
        body: newIncomesUser,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read a person of incomes
 */
export function getIncomesUsersById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesUser;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/users/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Change a person's role, units and grants; a list that is given replaces
 */
export function patchIncomesUsersById({ id, ifMatch, incomesUserEdits }: {
    id: string;
    ifMatch?: string;
    incomesUserEdits: IncomesUserEdits;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesUser;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/users/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: incomesUserEdits,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Take role, units and grants away at once; an owner of cases hands them over first
 */
export function deleteIncomesUsersById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "owns_cases" | "conflict";
        }) | (BareProblem & {
            cases?: {
                id: string;
                name: string;
            }[];
        });
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/users/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * A new link to choose a password, for somebody who has none yet; it is mailed, too
 */
export function postIncomesUsersByIdInvite({ id, body }: {
    id: string;
    body?: {};
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            id: string;
            name: string;
            email: string | null;
            status: "invited" | "active" | "inactive";
            role: "super_admin" | "admin" | "editor" | "viewer" | "user";
            all_cases: boolean;
            business_unit_ids: string[];
            company_id: string | null;
            tags: {
                tag_id: string;
                permission: "view" | "edit";
            }[];
            cases: {
                case_id: string;
                permission: "view" | "edit";
            }[];
            tags_count: number;
            /** Cases that they own */
            cases_count: number;
            created_at: string;
            /** Single use, 7 days; shown once */
            invitation_url: string | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "not_invited" | "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/users/${encodeURIComponent(id)}/invite`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Who is let into a case by a grant of its own
 */
export function getIncomesCasesByIdAccess({ id, page, limit, sort, q }: {
    id: string;
    page?: number;
    limit?: number;
    sort?: "granted_at" | "-granted_at";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: CaseAccess[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/access${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Let somebody into a case (201, or 200 where it changes); somebody external may have to wait (202)
 */
export function postIncomesCasesByIdAccess({ id, idempotencyKey, newCaseAccess }: {
    id: string;
    idempotencyKey?: string;
    newCaseAccess: NewCaseAccess;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CaseAccess;
    } | {
        status: 201;
        data: CaseAccess;
    } | {
        status: 202;
        data: {
            request_id: string;
            status: "requested";
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "already_may" | "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/access`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newCaseAccess,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Take a grant of a case away; anybody gives up their own
 */
export function deleteIncomesCasesByIdAccessByPersonId({ id, personId }: {
    id: string;
    personId: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/access/${encodeURIComponent(personId)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Hand a case over to somebody else, who hears of it by mail; whose it was may edit it still
 */
export function postIncomesCasesByIdOwner({ id, newOwner }: {
    id: string;
    newOwner: NewOwner;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/owner`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newOwner
    })));
}
/**
 * Whom people want to let into cases, newest first; an admin sees those of their units' cases
 */
export function getIncomesAccessRequests({ page, limit, sort, q, status }: {
    page?: number;
    limit?: number;
    sort?: "created_at" | "-created_at";
    q?: string;
    status?: "pending" | "approved" | "declined";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: AccessRequest[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/access-requests${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        status
    }))}`, {
        ...opts
    }));
}
/**
 * Let somebody external into the case; an unknown address is invited
 */
export function postIncomesAccessRequestsByIdApprove({ id, body }: {
    id: string;
    body?: {
        permission?: "view" | "edit";
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AccessRequest;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/access-requests/${encodeURIComponent(id)}/approve`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Do not let them in; whoever asked and the case's owner are told
 */
export function postIncomesAccessRequestsByIdDecline({ id, body }: {
    id: string;
    body?: {
        note?: string | null;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AccessRequest;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/access-requests/${encodeURIComponent(id)}/decline`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * List tags
 */
export function getIncomesTags({ page, limit, sort, q }: {
    page?: number;
    limit?: number;
    sort?: "name" | "created_at" | "-name" | "-created_at";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Tag[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/tags${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Create a tag, and give it to cases that the caller may edit
 */
export function postIncomesTags({ idempotencyKey, newTag }: {
    idempotencyKey?: string;
    newTag: NewTag;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Tag;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "name_taken";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/tags", oazapfts.json({
        ...opts,
        method: "POST",
        body: newTag,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read a tag
 */
export function getIncomesTagsById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Tag;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/tags/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Change a tag; case_ids replace its cases among those that the caller may edit
 */
export function patchIncomesTagsById({ id, ifMatch, tagEdits }: {
    id: string;
    ifMatch?: string;
    tagEdits: TagEdits;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Tag;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "name_taken";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/tags/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: tagEdits,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Delete a tag: from every case, and with what people were let into by it
 */
export function deleteIncomesTagsById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/tags/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * List business units
 */
export function getIncomesBusinessUnits({ page, limit, sort, q }: {
    page?: number;
    limit?: number;
    sort?: "name" | "created_at" | "-name" | "-created_at";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: NamedRecord[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/business-units${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Create a business unit; its name is unique, case aside
 */
export function postIncomesBusinessUnits({ idempotencyKey, body }: {
    idempotencyKey?: string;
    body: {
        name: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: NamedRecord;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "name_taken";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/business-units", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read a business unit
 */
export function getIncomesBusinessUnitsById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: NamedRecord;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/business-units/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Rename a business unit
 */
export function patchIncomesBusinessUnitsById({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body: {
        name?: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: NamedRecord;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "name_taken";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/business-units/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Delete a business unit that nothing uses
 */
export function deleteIncomesBusinessUnitsById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "in_use";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/business-units/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * List companies
 */
export function getIncomesCompanies({ page, limit, sort, q }: {
    page?: number;
    limit?: number;
    sort?: "name" | "created_at" | "-name" | "-created_at";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: NamedRecord[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/companies${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Create a company; its name is unique, case aside
 */
export function postIncomesCompanies({ idempotencyKey, body }: {
    idempotencyKey?: string;
    body: {
        name: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: NamedRecord;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "name_taken";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/companies", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read a company
 */
export function getIncomesCompaniesById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: NamedRecord;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/companies/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Rename a company
 */
export function patchIncomesCompaniesById({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body: {
        name?: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: NamedRecord;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "name_taken";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/companies/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Delete a company that nothing uses
 */
export function deleteIncomesCompaniesById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "in_use";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/companies/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * What people wrote of a case, or of a number of it
 */
export function getIncomesCasesByIdComments({ id, page, limit, sort, q, segmentId, key, status }: {
    id: string;
    page?: number;
    limit?: number;
    sort?: "created_at" | "-created_at";
    q?: string;
    segmentId?: string;
    key?: string;
    status?: "open" | "resolved";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: CaseComment[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/comments${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        segment_id: segmentId,
        key,
        status
    }))}`, {
        ...opts
    }));
}
/**
 * Comment on a case, a segment of it, or what is asked there
 */
export function postIncomesCasesByIdComments({ id, idempotencyKey, newCaseComment }: {
    id: string;
    idempotencyKey?: string;
    newCaseComment: NewCaseComment;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CaseComment;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/comments`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newCaseComment,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * A comment
 */
export function getIncomesCasesByIdCommentsByCommentId({ id, commentId }: {
    id: string;
    commentId: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CaseComment;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/comments/${encodeURIComponent(commentId)}`, {
        ...opts
    }));
}
/**
 * Change the words of one's own comment
 */
export function patchIncomesCasesByIdCommentsByCommentId({ id, commentId, ifMatch, caseCommentEdits }: {
    id: string;
    commentId: string;
    ifMatch?: string;
    caseCommentEdits: CaseCommentEdits;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CaseComment;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/comments/${encodeURIComponent(commentId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: caseCommentEdits,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Delete one's own comment; whoever lets others into the case deletes any
 */
export function deleteIncomesCasesByIdCommentsByCommentId({ id, commentId }: {
    id: string;
    commentId: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/comments/${encodeURIComponent(commentId)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Say that a comment is dealt with
 */
export function postIncomesCasesByIdCommentsByCommentIdResolve({ id, commentId, idempotencyKey, body }: {
    id: string;
    commentId: string;
    idempotencyKey?: string;
    body?: {};
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CaseComment;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/comments/${encodeURIComponent(commentId)}/resolve`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Say that a comment is not dealt with after all
 */
export function postIncomesCasesByIdCommentsByCommentIdReopen({ id, commentId, idempotencyKey, body }: {
    id: string;
    commentId: string;
    idempotencyKey?: string;
    body?: {};
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CaseComment;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/comments/${encodeURIComponent(commentId)}/reopen`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Share links of a case that are not withdrawn; their addresses are shown no more
 */
export function getIncomesCasesByIdShareLinks({ id, page, limit, sort, q }: {
    id: string;
    page?: number;
    limit?: number;
    sort?: "created_at" | "-created_at";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: ShareLink[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/share-links${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Make an address that lets anybody read the case; it is shown this once
 */
export function postIncomesCasesByIdShareLinks({ id, idempotencyKey, newShareLink }: {
    id: string;
    idempotencyKey?: string;
    newShareLink: NewShareLink;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: {
            id: string;
            label: string;
            expires_on: string | null;
            created_at: string;
            url: string | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/share-links`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newShareLink,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Withdraw a share link: from then on it is gone
 */
export function deleteIncomesCasesByIdShareLinksByLinkId({ id, linkId }: {
    id: string;
    linkId: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/share-links/${encodeURIComponent(linkId)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * A shared case and its results, without people, access, unit, tags and comments
 */
export function getIncomesSharedByToken({ token }: {
    token: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SharedCase;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 410;
        data: Problem & {
            status?: 410;
            code?: "gone";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/shared/${encodeURIComponent(token)}`, {
        ...opts
    }));
}
/**
 * Upload a case's logo: the image as the body, or in the multipart field `file`
 */
export function putIncomesCasesByIdLogo({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body: {
        file: Blob;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/logo`, oazapfts.multipart({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Take a case's logo away
 */
export function deleteIncomesCasesByIdLogo({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/logo`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * A case to take along: as JSON, or as a workbook with sheets Profile, Segments, Drivers, Results, Impact, Scenarios, Sources and History
 */
export function getIncomesCasesByIdExport({ id, format }: {
    id: string;
    format?: "xlsx" | "json";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            "case": IncomesCase;
            results: IncomesResults;
            /** By their ids, as they are stored */
            scenarios: {
                [key: string]: unknown;
            };
            history: Revision[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/export${QS.query(QS.explode({
        format
    }))}`, {
        ...opts
    }));
}
/**
 * The revision of a case, at once and whenever there is a new one. Asked as a WebSocket, or with Accept: text/event-stream, it sends {"type": "figures", "at": ms, "figures": {"revision": n}}; asked for JSON it answers once. A stream ends after half an hour, and when the caller may no longer read the case: ask again
 */
export function getIncomesCasesByIdLive({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 101;
    } | {
        status: 200;
        data: {
            at: number;
            figures: {
                revision: number | null;
            };
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/live`, {
        ...opts
    }));
}
/**
 * Bring living income benchmarks from a table, CSV or XLSX, all or none; a row with a known key changes it
 */
export function postIncomesBenchmarksImport({ dryRun, idempotencyKey, body }: {
    dryRun?: "true" | "false";
    idempotencyKey?: string;
    body: {
        file: Blob;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            rows: number;
            valid: number;
            errors: {
                row: number;
                column: string;
                message: string;
            }[];
            created: number;
            changed: number;
        };
    } | {
        status: 201;
        data: {
            rows: number;
            valid: number;
            errors: {
                row: number;
                column: string;
                message: string;
            }[];
            created: number;
            changed: number;
        };
    } | {
        status: 400;
        data: (Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_body";
        }) | (BareProblem & {
            rows?: number;
            valid?: number;
            errors?: {
                row: number;
                column: string;
                message: string;
            }[];
            created?: number;
            changed?: number;
        });
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/benchmarks/import${QS.query(QS.explode({
        dry_run: dryRun
    }))}`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * An empty table for living income benchmarks, to fill in
 */
export function getIncomesBenchmarksTemplate({ format }: {
    format?: "csv" | "xlsx";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: unknown;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/benchmarks/template${QS.query(QS.explode({
        format
    }))}`, {
        ...opts
    }));
}
/**
 * Bring consumer price indices from a table, CSV or XLSX, all or none; a row with a known key changes it
 */
export function postIncomesCpiImport({ dryRun, idempotencyKey, body }: {
    dryRun?: "true" | "false";
    idempotencyKey?: string;
    body: {
        file: Blob;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            rows: number;
            valid: number;
            errors: {
                row: number;
                column: string;
                message: string;
            }[];
            created: number;
            changed: number;
        };
    } | {
        status: 201;
        data: {
            rows: number;
            valid: number;
            errors: {
                row: number;
                column: string;
                message: string;
            }[];
            created: number;
            changed: number;
        };
    } | {
        status: 400;
        data: (Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_body";
        }) | (BareProblem & {
            rows?: number;
            valid?: number;
            errors?: {
                row: number;
                column: string;
                message: string;
            }[];
            created?: number;
            changed?: number;
        });
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cpi/import${QS.query(QS.explode({
        dry_run: dryRun
    }))}`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * An empty table for consumer price indices, to fill in
 */
export function getIncomesCpiTemplate({ format }: {
    format?: "csv" | "xlsx";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: unknown;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cpi/template${QS.query(QS.explode({
        format
    }))}`, {
        ...opts
    }));
}
/**
 * Bring exchange rates from a table, CSV or XLSX, all or none; a row with a known key changes it
 */
export function postIncomesConversionRatesImport({ dryRun, idempotencyKey, body }: {
    dryRun?: "true" | "false";
    idempotencyKey?: string;
    body: {
        file: Blob;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            rows: number;
            valid: number;
            errors: {
                row: number;
                column: string;
                message: string;
            }[];
            created: number;
            changed: number;
        };
    } | {
        status: 201;
        data: {
            rows: number;
            valid: number;
            errors: {
                row: number;
                column: string;
                message: string;
            }[];
            created: number;
            changed: number;
        };
    } | {
        status: 400;
        data: (Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_body";
        }) | (BareProblem & {
            rows?: number;
            valid?: number;
            errors?: {
                row: number;
                column: string;
                message: string;
            }[];
            created?: number;
            changed?: number;
        });
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/conversion-rates/import${QS.query(QS.explode({
        dry_run: dryRun
    }))}`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * An empty table for exchange rates, to fill in
 */
export function getIncomesConversionRatesTemplate({ format }: {
    format?: "csv" | "xlsx";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: unknown;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/conversion-rates/template${QS.query(QS.explode({
        format
    }))}`, {
        ...opts
    }));
}
/**
 * Bring commodities from a table, CSV or XLSX, all or none; a row with a known key changes it
 */
export function postIncomesCommoditiesImport({ dryRun, idempotencyKey, body }: {
    dryRun?: "true" | "false";
    idempotencyKey?: string;
    body: {
        file: Blob;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            rows: number;
            valid: number;
            errors: {
                row: number;
                column: string;
                message: string;
            }[];
            created: number;
            changed: number;
        };
    } | {
        status: 201;
        data: {
            rows: number;
            valid: number;
            errors: {
                row: number;
                column: string;
                message: string;
            }[];
            created: number;
            changed: number;
        };
    } | {
        status: 400;
        data: (Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_body";
        }) | (BareProblem & {
            rows?: number;
            valid?: number;
            errors?: {
                row: number;
                column: string;
                message: string;
            }[];
            created?: number;
            changed?: number;
        });
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/commodities/import${QS.query(QS.explode({
        dry_run: dryRun
    }))}`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * An empty table for commodities, to fill in
 */
export function getIncomesCommoditiesTemplate({ format }: {
    format?: "csv" | "xlsx";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: unknown;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/commodities/template${QS.query(QS.explode({
        format
    }))}`, {
        ...opts
    }));
}
/**
 * Bring reference studies from a table, CSV or XLSX, all or none; a row with a known key changes it
 */
export function postIncomesReferencesImport({ dryRun, idempotencyKey, body }: {
    dryRun?: "true" | "false";
    idempotencyKey?: string;
    body: {
        file: Blob;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            rows: number;
            valid: number;
            errors: {
                row: number;
                column: string;
                message: string;
            }[];
            created: number;
            changed: number;
        };
    } | {
        status: 201;
        data: {
            rows: number;
            valid: number;
            errors: {
                row: number;
                column: string;
                message: string;
            }[];
            created: number;
            changed: number;
        };
    } | {
        status: 400;
        data: (Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_body";
        }) | (BareProblem & {
            rows?: number;
            valid?: number;
            errors?: {
                row: number;
                column: string;
                message: string;
            }[];
            created?: number;
            changed?: number;
        });
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/references/import${QS.query(QS.explode({
        dry_run: dryRun
    }))}`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * An empty table for reference studies, to fill in
 */
export function getIncomesReferencesTemplate({ format }: {
    format?: "csv" | "xlsx";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: unknown;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/references/template${QS.query(QS.explode({
        format
    }))}`, {
        ...opts
    }));
}
/**
 * The cases that the caller may see
 */
export function getIncomesCases({ page, limit, sort, q, tab, countryId, focusCommodityId, tagId, companyId, businessUnitId, year, status, owner, right }: {
    page?: number;
    limit?: number;
    sort?: "updated_at" | "created_at" | "name" | "year" | "-updated_at" | "-created_at" | "-name" | "-year";
    q?: string;
    tab?: "all" | "mine" | "shared" | "completed" | "deleted";
    countryId?: string;
    focusCommodityId?: string;
    tagId?: string;
    companyId?: string;
    businessUnitId?: string;
    year?: string;
    status?: string;
    owner?: string;
    right?: "view" | "edit" | "assign" | "own";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: IncomesCaseItem[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        tab,
        country_id: countryId,
        focus_commodity_id: focusCommodityId,
        tag_id: tagId,
        company_id: companyId,
        business_unit_id: businessUnitId,
        year,
        status,
        owner,
        right
    }))}`, {
        ...opts
    }));
}
/**
 * Create a case; the caller owns it
 */
export function postIncomesCases({ idempotencyKey, body }: {
    idempotencyKey?: string;
    body: {
        name: string;
        description?: string;
        date?: string;
        year?: number;
        country_id: number;
        currency?: string;
        living_income_study?: ("living_income" | "better_income") | null;
        reporting_period?: "per-year" | "per-season";
        segmentation?: boolean;
        "private"?: boolean;
        business_unit_id?: string | null;
        company_id?: string | null;
        tag_ids?: string[];
        commodities: {
            "type": "focus" | "secondary" | "tertiary";
            commodity_id: number;
            breakdown?: boolean;
            area_unit?: ("hectares" | "acres" | "square-meter" | "square-feet" | "cubic-metres" | "cubic-feet" | "cubic-yards" | "count") | null;
            volume_unit?: ("kilograms" | "grams" | "tons" | "litres" | "kilolitres" | "barrels" | "bags" | "bushels") | null;
            cost_unit?: ("per-area" | "per-yield" | "per-tree") | null;
            seasons_per_year?: number;
        }[];
        segments?: {
            name: string;
            region_id?: number | null;
            adults?: number | null;
            children?: number | null;
            farmers?: number | null;
            target_mode?: "own" | "benchmark";
            target?: number | null;
            inflation_percent?: number | null;
        }[];
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: IncomesCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/cases", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * A case with its segments and answers
 */
export function getIncomesCasesById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesCase;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Change profile and commodities in one revision
 */
export function patchIncomesCasesById({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body: {
        name?: string;
        description?: string;
        date?: string;
        year?: number;
        country_id?: number;
        currency?: string;
        living_income_study?: ("living_income" | "better_income") | null;
        reporting_period?: "per-year" | "per-season";
        segmentation?: boolean;
        "private"?: boolean;
        business_unit_id?: string | null;
        company_id?: string | null;
        tag_ids?: string[];
        commodities?: {
            id?: string;
            "type": "focus" | "secondary" | "tertiary";
            commodity_id: number;
            breakdown?: boolean;
            area_unit?: ("hectares" | "acres" | "square-meter" | "square-feet" | "cubic-metres" | "cubic-feet" | "cubic-yards" | "count") | null;
            volume_unit?: ("kilograms" | "grams" | "tons" | "litres" | "kilolitres" | "barrels" | "bags" | "bushels") | null;
            cost_unit?: ("per-area" | "per-yield" | "per-tree") | null;
            seasons_per_year?: number;
        }[];
        base_revision?: number;
        confirm_loss?: boolean;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "edit_conflict" | "would_lose" | "segmentation_off" | "conflict";
        }) | (BareProblem & {
            conflicts?: {
                path: string;
                value: unknown;
                revision: number;
                by: {
                    id: string;
                    name: string;
                } | null;
            }[];
            lost?: {
                segment_id: string;
                key: string;
            }[];
            missing?: {
                segment_id: string;
                what: "target" | "income" | "household";
            }[];
        });
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Hide a case from everybody; it can be restored for 30 days
 */
export function deleteIncomesCasesById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Bring a deleted case back
 */
export function postIncomesCasesByIdRestore({ id, idempotencyKey, body }: {
    id: string;
    idempotencyKey?: string;
    body?: {};
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/restore`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Mark a case as completed, or as incomplete again
 */
export function postIncomesCasesByIdStatus({ id, idempotencyKey, body }: {
    id: string;
    idempotencyKey?: string;
    body: {
        status: "incomplete" | "completed";
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "not_complete";
        }) | (BareProblem & {
            conflicts?: {
                path: string;
                value: unknown;
                revision: number;
                by: {
                    id: string;
                    name: string;
                } | null;
            }[];
            lost?: {
                segment_id: string;
                key: string;
            }[];
            missing?: {
                segment_id: string;
                what: "target" | "income" | "household";
            }[];
        });
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/status`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Save answers: all of them or none, in one revision
 */
export function patchIncomesCasesByIdValues({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body: {
        values: {
            segment_id: string;
            key: string;
            current?: number | null;
            feasible?: number | null;
            low?: number | null;
            high?: number | null;
            source?: {
                kind: "survey" | "reference" | "expert" | "import" | "assumption" | "document" | "other";
                note?: string;
                link?: string | null;
                reference_id?: string | null;
                year?: number | null;
                confidence?: ("high" | "medium" | "low") | null;
            } | null;
            feasible_source?: {
                kind: "survey" | "reference" | "expert" | "import" | "assumption" | "document" | "other";
                note?: string;
                link?: string | null;
                reference_id?: string | null;
                year?: number | null;
                confidence?: ("high" | "medium" | "low") | null;
            } | null;
        }[];
        base_revision?: number;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            revision: number;
            values: {
                segment_id: string;
                key: string;
                current: number | null;
                feasible: number | null;
                low: number | null;
                high: number | null;
                source: {
                    kind: "survey" | "reference" | "expert" | "import" | "assumption" | "document" | "other";
                    note: string;
                    link: string | null;
                    reference_id: string | null;
                    year: number | null;
                    confidence: ("high" | "medium" | "low") | null;
                } | null;
                feasible_source: {
                    kind: "survey" | "reference" | "expert" | "import" | "assumption" | "document" | "other";
                    note: string;
                    link: string | null;
                    reference_id: string | null;
                    year: number | null;
                    confidence: ("high" | "medium" | "low") | null;
                } | null;
            }[];
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "edit_conflict" | "conflict";
        }) | (BareProblem & {
            conflicts?: {
                path: string;
                value: unknown;
                revision: number;
                by: {
                    id: string;
                    name: string;
                } | null;
            }[];
            lost?: {
                segment_id: string;
                key: string;
            }[];
            missing?: {
                segment_id: string;
                what: "target" | "income" | "household";
            }[];
        });
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/values`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * What the households of a case are asked, in the case's units
 */
export function getIncomesCasesByIdQuestions({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            case_commodity_id: string | null;
            "type": "focus" | "secondary" | "tertiary" | "diversified";
            name: string;
            questions: {
                key: string;
                question_id: number;
                label: {
                    en: string;
                    fr: string;
                };
                unit: string | null;
                role: ("land" | "volume" | "price" | "cost" | "density") | null;
                children: {
                    key: string;
                    question_id: number;
                    label: {
                        en: string;
                        fr: string;
                    };
                    unit: string | null;
                    role: ("land" | "volume" | "price" | "cost" | "density") | null;
                    children: {
                        key: string;
                        question_id: number;
                        label: {
                            en: string;
                            fr: string;
                        };
                        unit: string | null;
                        role: ("land" | "volume" | "price" | "cost" | "density") | null;
                        children: {
                            key: string;
                            question_id: number;
                            label: {
                                en: string;
                                fr: string;
                            };
                            unit: string | null;
                            role: ("land" | "volume" | "price" | "cost" | "density") | null;
                            children: {
                                key: string;
                                question_id: number;
                                label: {
                                    en: string;
                                    fr: string;
                                };
                                unit: string | null;
                                role: ("land" | "volume" | "price" | "cost" | "density") | null;
                                children: {
                                    key: string;
                                    [key: string]: unknown;
                                }[];
                            }[];
                        }[];
                    }[];
                }[];
            }[];
        }[];
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/questions`, {
        ...opts
    }));
}
/**
 * Incomes, gaps, drivers and checks of every segment, of now or of a revision
 */
export function getIncomesCasesByIdResults({ id, revision }: {
    id: string;
    revision?: number;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesResults;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/results${QS.query(QS.explode({
        revision
    }))}`, {
        ...opts
    }));
}
/**
 * Add a segment, with the answers of another where that is named
 */
export function postIncomesCasesByIdSegments({ id, idempotencyKey, body }: {
    id: string;
    idempotencyKey?: string;
    body: {
        name: string;
        region_id?: number | null;
        adults?: number | null;
        children?: number | null;
        farmers?: number | null;
        target_mode?: "own" | "benchmark";
        target?: number | null;
        inflation_percent?: number | null;
        copy_answers_from?: string;
        base_revision?: number;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: {
            id: string;
            name: string;
            region_id: number | null;
            adults: number | null;
            children: number | null;
            farmers: number | null;
            target_mode: "own" | "benchmark";
            target: number | null;
            inflation_percent: number | null;
            pin: {
                benchmark: {
                    id: string;
                    country_id: number;
                    region_id: number;
                    region: string;
                    year: number;
                    household_size: number;
                    nr_adults: number;
                    household_equiv: number;
                    value: number;
                    source: string | null;
                    link: string | null;
                };
                case_year: number;
                currency: string;
                cpi_from: number | null;
                cpi_to: number | null;
                rate: number | null;
                rate_year: number | null;
            } | null;
            answers: {
                [key: string]: {
                    current: number | null;
                    feasible: number | null;
                    low: number | null;
                    high: number | null;
                    source: {
                        kind: "survey" | "reference" | "expert" | "import" | "assumption" | "document" | "other";
                        note: string;
                        link: string | null;
                        reference_id: string | null;
                        year: number | null;
                        confidence: ("high" | "medium" | "low") | null;
                    } | null;
                    feasible_source: {
                        kind: "survey" | "reference" | "expert" | "import" | "assumption" | "document" | "other";
                        note: string;
                        link: string | null;
                        reference_id: string | null;
                        year: number | null;
                        confidence: ("high" | "medium" | "low") | null;
                    } | null;
                };
            };
            revision: number;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "segment_limit" | "segmentation_off" | "name_taken" | "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/segments`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Change a segment
 */
export function patchIncomesCasesByIdSegmentsBySegmentId({ id, segmentId, ifMatch, body }: {
    id: string;
    segmentId: string;
    ifMatch?: string;
    body: {
        name?: string;
        region_id?: number | null;
        adults?: number | null;
        children?: number | null;
        farmers?: number | null;
        target_mode?: "own" | "benchmark";
        target?: number | null;
        inflation_percent?: number | null;
        base_revision?: number;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            id: string;
            name: string;
            region_id: number | null;
            adults: number | null;
            children: number | null;
            farmers: number | null;
            target_mode: "own" | "benchmark";
            target: number | null;
            inflation_percent: number | null;
            pin: {
                benchmark: {
                    id: string;
                    country_id: number;
                    region_id: number;
                    region: string;
                    year: number;
                    household_size: number;
                    nr_adults: number;
                    household_equiv: number;
                    value: number;
                    source: string | null;
                    link: string | null;
                };
                case_year: number;
                currency: string;
                cpi_from: number | null;
                cpi_to: number | null;
                rate: number | null;
                rate_year: number | null;
            } | null;
            answers: {
                [key: string]: {
                    current: number | null;
                    feasible: number | null;
                    low: number | null;
                    high: number | null;
                    source: {
                        kind: "survey" | "reference" | "expert" | "import" | "assumption" | "document" | "other";
                        note: string;
                        link: string | null;
                        reference_id: string | null;
                        year: number | null;
                        confidence: ("high" | "medium" | "low") | null;
                    } | null;
                    feasible_source: {
                        kind: "survey" | "reference" | "expert" | "import" | "assumption" | "document" | "other";
                        note: string;
                        link: string | null;
                        reference_id: string | null;
                        year: number | null;
                        confidence: ("high" | "medium" | "low") | null;
                    } | null;
                };
            };
            revision: number;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "edit_conflict" | "name_taken" | "conflict";
        }) | (BareProblem & {
            conflicts?: {
                path: string;
                value: unknown;
                revision: number;
                by: {
                    id: string;
                    name: string;
                } | null;
            }[];
            lost?: {
                segment_id: string;
                key: string;
            }[];
            missing?: {
                segment_id: string;
                what: "target" | "income" | "household";
            }[];
        });
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/segments/${encodeURIComponent(segmentId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Delete a segment with its answers; undo brings them back
 */
export function deleteIncomesCasesByIdSegmentsBySegmentId({ id, segmentId, baseRevision }: {
    id: string;
    segmentId: string;
    baseRevision?: number;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            revision: number;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "edit_conflict" | "last_segment" | "conflict";
        }) | (BareProblem & {
            conflicts?: {
                path: string;
                value: unknown;
                revision: number;
                by: {
                    id: string;
                    name: string;
                } | null;
            }[];
            lost?: {
                segment_id: string;
                key: string;
            }[];
            missing?: {
                segment_id: string;
                what: "target" | "income" | "household";
            }[];
        });
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/segments/${encodeURIComponent(segmentId)}${QS.query(QS.explode({
        base_revision: baseRevision
    }))}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Copy benchmark, price indices and exchange rate anew from the master data
 */
export function postIncomesCasesByIdSegmentsBySegmentIdPin({ id, segmentId, idempotencyKey, body }: {
    id: string;
    segmentId: string;
    idempotencyKey?: string;
    body?: {
        base_revision?: number;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            id: string;
            name: string;
            region_id: number | null;
            adults: number | null;
            children: number | null;
            farmers: number | null;
            target_mode: "own" | "benchmark";
            target: number | null;
            inflation_percent: number | null;
            pin: {
                benchmark: {
                    id: string;
                    country_id: number;
                    region_id: number;
                    region: string;
                    year: number;
                    household_size: number;
                    nr_adults: number;
                    household_equiv: number;
                    value: number;
                    source: string | null;
                    link: string | null;
                };
                case_year: number;
                currency: string;
                cpi_from: number | null;
                cpi_to: number | null;
                rate: number | null;
                rate_year: number | null;
            } | null;
            answers: {
                [key: string]: {
                    current: number | null;
                    feasible: number | null;
                    low: number | null;
                    high: number | null;
                    source: {
                        kind: "survey" | "reference" | "expert" | "import" | "assumption" | "document" | "other";
                        note: string;
                        link: string | null;
                        reference_id: string | null;
                        year: number | null;
                        confidence: ("high" | "medium" | "low") | null;
                    } | null;
                    feasible_source: {
                        kind: "survey" | "reference" | "expert" | "import" | "assumption" | "document" | "other";
                        note: string;
                        link: string | null;
                        reference_id: string | null;
                        year: number | null;
                        confidence: ("high" | "medium" | "low") | null;
                    } | null;
                };
            };
            revision: number;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "edit_conflict" | "conflict";
        }) | (BareProblem & {
            conflicts?: {
                path: string;
                value: unknown;
                revision: number;
                by: {
                    id: string;
                    name: string;
                } | null;
            }[];
            lost?: {
                segment_id: string;
                key: string;
            }[];
            missing?: {
                segment_id: string;
                what: "target" | "income" | "household";
            }[];
        });
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/segments/${encodeURIComponent(segmentId)}/pin`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * The history of a case, the newest revision first
 */
export function getIncomesCasesByIdRevisions({ id, page, limit, sort, q }: {
    id: string;
    page?: number;
    limit?: number;
    sort?: "revision" | "-revision";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Revision[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/revisions${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * The case as it was after a revision
 */
export function getIncomesCasesByIdRevisionsByRevision({ id, revision }: {
    id: string;
    revision: number;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesCase;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/revisions/${encodeURIComponent(revision)}`, {
        ...opts
    }));
}
/**
 * Name a revision; null takes the name away
 */
export function patchIncomesCasesByIdRevisionsByRevision({ id, revision, ifMatch, body }: {
    id: string;
    revision: number;
    ifMatch?: string;
    body: {
        label: string | null;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Revision;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/revisions/${encodeURIComponent(revision)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Take back what a revision changed, as a new revision
 */
export function postIncomesCasesByIdRevisionsByRevisionUndo({ id, revision, idempotencyKey, body }: {
    id: string;
    revision: number;
    idempotencyKey?: string;
    body?: {
        base_revision?: number;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "edit_conflict" | "first_revision" | "segment_limit" | "segmentation_off" | "name_taken" | "conflict";
        }) | (BareProblem & {
            conflicts?: {
                path: string;
                value: unknown;
                revision: number;
                by: {
                    id: string;
                    name: string;
                } | null;
            }[];
            lost?: {
                segment_id: string;
                key: string;
            }[];
            missing?: {
                segment_id: string;
                what: "target" | "income" | "household";
            }[];
        });
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/revisions/${encodeURIComponent(revision)}/undo`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Make the case as it was after a revision, as a new revision
 */
export function postIncomesCasesByIdRevisionsByRevisionRestore({ id, revision, idempotencyKey, body }: {
    id: string;
    revision: number;
    idempotencyKey?: string;
    body?: {
        base_revision?: number;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "edit_conflict" | "conflict";
        }) | (BareProblem & {
            conflicts?: {
                path: string;
                value: unknown;
                revision: number;
                by: {
                    id: string;
                    name: string;
                } | null;
            }[];
            lost?: {
                segment_id: string;
                key: string;
            }[];
            missing?: {
                segment_id: string;
                what: "target" | "income" | "household";
            }[];
        });
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/revisions/${encodeURIComponent(revision)}/restore`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * The scenarios of a case
 */
export function getIncomesCasesByIdScenarios({ id, page, limit, sort, q }: {
    id: string;
    page?: number;
    limit?: number;
    sort?: "created_at" | "name" | "-created_at" | "-name";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Scenario[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/scenarios${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Add a scenario: what it changes from the current figures, and what that would cost
 */
export function postIncomesCasesByIdScenarios({ id, idempotencyKey, body }: {
    id: string;
    idempotencyKey?: string;
    body: {
        name: string;
        description?: string;
        segments?: {
            segment_id: string;
            changes: {
                key: string;
                kind: "percent" | "absolute";
                value: number;
            }[];
        }[];
        investment?: {
            mode: "all_farmers" | "per_segment";
            unit: "total" | "per_farmer" | "per_land_unit";
            components: {
                kind: "training" | "capacity_building" | "input_provision" | "financing" | "other";
                name?: string;
                amount: number;
                segment_id?: string;
            }[];
            years?: number;
            discount_percent?: number;
        } | null;
        base_revision?: number;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: {
            id: string;
            name: string;
            description: string;
            segments: {
                segment_id: string;
                changes: {
                    key: string;
                    kind: "percent" | "absolute";
                    value: number;
                }[];
            }[];
            investment: {
                mode: "all_farmers" | "per_segment";
                unit: "total" | "per_farmer" | "per_land_unit";
                components: {
                    kind: "training" | "capacity_building" | "input_provision" | "financing" | "other";
                    name: string;
                    amount: number;
                    segment_id?: string;
                }[];
                years: number;
                discount_percent: number;
            } | null;
            revision: number;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "scenario_limit" | "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/scenarios`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * What a scenario would come to, without storing it
 */
export function postIncomesCasesByIdScenariosTry({ id, idempotencyKey, body }: {
    id: string;
    idempotencyKey?: string;
    body: {
        name?: string;
        description?: string;
        segments?: {
            segment_id: string;
            changes: {
                key: string;
                kind: "percent" | "absolute";
                value: number;
            }[];
        }[];
        investment?: {
            mode: "all_farmers" | "per_segment";
            unit: "total" | "per_farmer" | "per_land_unit";
            components: {
                kind: "training" | "capacity_building" | "input_provision" | "financing" | "other";
                name?: string;
                amount: number;
                segment_id?: string;
            }[];
            years?: number;
            discount_percent?: number;
        } | null;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ScenarioResults;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/scenarios/try`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * A scenario
 */
export function getIncomesCasesByIdScenariosByScenarioId({ id, scenarioId }: {
    id: string;
    scenarioId: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Scenario;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/scenarios/${encodeURIComponent(scenarioId)}`, {
        ...opts
    }));
}
/**
 * Change a scenario
 */
export function patchIncomesCasesByIdScenariosByScenarioId({ id, scenarioId, ifMatch, body }: {
    id: string;
    scenarioId: string;
    ifMatch?: string;
    body: {
        name?: string;
        description?: string;
        segments?: {
            segment_id: string;
            changes: {
                key: string;
                kind: "percent" | "absolute";
                value: number;
            }[];
        }[];
        investment?: {
            mode: "all_farmers" | "per_segment";
            unit: "total" | "per_farmer" | "per_land_unit";
            components: {
                kind: "training" | "capacity_building" | "input_provision" | "financing" | "other";
                name?: string;
                amount: number;
                segment_id?: string;
            }[];
            years?: number;
            discount_percent?: number;
        } | null;
        base_revision?: number;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            id: string;
            name: string;
            description: string;
            segments: {
                segment_id: string;
                changes: {
                    key: string;
                    kind: "percent" | "absolute";
                    value: number;
                }[];
            }[];
            investment: {
                mode: "all_farmers" | "per_segment";
                unit: "total" | "per_farmer" | "per_land_unit";
                components: {
                    kind: "training" | "capacity_building" | "input_provision" | "financing" | "other";
                    name: string;
                    amount: number;
                    segment_id?: string;
                }[];
                years: number;
                discount_percent: number;
            } | null;
            revision: number;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "edit_conflict" | "conflict";
        }) | (BareProblem & {
            conflicts?: {
                path: string;
                value: unknown;
                revision: number;
                by: {
                    id: string;
                    name: string;
                } | null;
            }[];
            lost?: {
                segment_id: string;
                key: string;
            }[];
            missing?: {
                segment_id: string;
                what: "target" | "income" | "household";
            }[];
        });
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/scenarios/${encodeURIComponent(scenarioId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Delete a scenario; undo brings it back
 */
export function deleteIncomesCasesByIdScenariosByScenarioId({ id, scenarioId, baseRevision }: {
    id: string;
    scenarioId: string;
    baseRevision?: number;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            revision: number;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "edit_conflict" | "conflict";
        }) | (BareProblem & {
            conflicts?: {
                path: string;
                value: unknown;
                revision: number;
                by: {
                    id: string;
                    name: string;
                } | null;
            }[];
            lost?: {
                segment_id: string;
                key: string;
            }[];
            missing?: {
                segment_id: string;
                what: "target" | "income" | "household";
            }[];
        });
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/scenarios/${encodeURIComponent(scenarioId)}${QS.query(QS.explode({
        base_revision: baseRevision
    }))}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Incomes, gaps, cost and payback under a scenario
 */
export function getIncomesCasesByIdScenariosByScenarioIdResults({ id, scenarioId }: {
    id: string;
    scenarioId: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ScenarioResults;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/scenarios/${encodeURIComponent(scenarioId)}/results`, {
        ...opts
    }));
}
/**
 * The least change of a segment's drivers, within what is feasible, that brings each goal
 */
export function postIncomesCasesByIdOptimise({ id, idempotencyKey, body }: {
    id: string;
    idempotencyKey?: string;
    body: {
        segment_id: string;
        levers?: string[];
        goals: ({
            kind: "target";
        } | {
            kind: "percent";
            value: number;
        } | {
            kind: "absolute";
            value: number;
        } | {
            kind: "close_gap";
            value: number;
        } | {
            kind: "feasible_share";
            value: number;
        })[];
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            current_income: number | null;
            feasible_income: number | null;
            results: {
                goal: {
                    kind: "target" | "percent" | "absolute" | "close_gap" | "feasible_share";
                    value?: number;
                };
                goal_income: number | null;
                reachable: boolean | null;
                income: number | null;
                max_share: number | null;
                values: {
                    [key: string]: number | null;
                } | null;
                change_percent: {
                    [key: string]: number | null;
                } | null;
            }[];
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/optimise`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Countries, commodities, categories, currencies, units and years, for all drop-downs
 */
export function getIncomesMaster(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesMaster;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/master", {
        ...opts
    }));
}
/**
 * Add a commodity
 */
export function postIncomesCommodities({ idempotencyKey, body }: {
    idempotencyKey?: string;
    body: {
        name: string;
        name_fr?: string | null;
        category_id: number;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: {
            id: number;
            name: string;
            category_id: number;
            name_fr: string | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "name_taken";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/commodities", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Change a country's currency
 */
export function patchIncomesCountriesById({ id, ifMatch, body }: {
    id: number;
    ifMatch?: string;
    body: {
        currency: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            id: number;
            name: string;
            iso: string;
            currency: string;
            regions: {
                id: number;
                name: string;
            }[];
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/countries/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Consumer price indices by country and year
 */
export function getIncomesCpi({ page, limit, sort, q, countryId, year }: {
    page?: number;
    limit?: number;
    sort?: "country_id" | "year" | "value" | "-country_id" | "-year" | "-value";
    q?: string;
    countryId?: string;
    year?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: {
                country_id: number;
                year: number;
                value: number | null;
            }[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cpi${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        country_id: countryId,
        year
    }))}`, {
        ...opts
    }));
}
/**
 * Set the index of a country and year; null where it is not known
 */
export function putIncomesCpi({ ifMatch, body }: {
    ifMatch?: string;
    body: {
        country_id: number;
        year: number;
        value: number | null;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            country_id: number;
            year: number;
            value: number | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/cpi", oazapfts.json({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Local units for one US dollar or euro, by country and year
 */
export function getIncomesConversionRates({ page, limit, sort, q, countryId, year }: {
    page?: number;
    limit?: number;
    sort?: "country_id" | "year" | "value" | "-country_id" | "-year" | "-value";
    q?: string;
    countryId?: string;
    year?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: {
                country_id: number;
                year: number;
                value: number | null;
                currency: string;
            }[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/conversion-rates${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        country_id: countryId,
        year
    }))}`, {
        ...opts
    }));
}
/**
 * Set the rate of a country, currency and year; null where it is not known
 */
export function putIncomesConversionRates({ ifMatch, body }: {
    ifMatch?: string;
    body: {
        country_id: number;
        year: number;
        value: number | null;
        currency: "USD" | "EUR";
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            country_id: number;
            year: number;
            value: number | null;
            currency: string;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/conversion-rates", oazapfts.json({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Try a formula: what it comes to with these figures; null where that is not available
 */
export function postIncomesFormulasEvaluate({ body }: {
    body: {
        formula: string;
        values?: {
            [key: string]: number;
        };
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            value: number | null;
        };
    } | {
        status: 400;
        data: (Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body" | "formula_invalid";
        }) | (BareProblem & {
            position: number;
        });
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/formulas/evaluate", oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Living income benchmarks
 */
export function getIncomesBenchmarks({ page, limit, sort, q, countryId, regionId, year }: {
    page?: number;
    limit?: number;
    sort?: "country" | "region" | "year" | "value" | "-country" | "-region" | "-year" | "-value";
    q?: string;
    countryId?: string;
    regionId?: string;
    year?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: Benchmark[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/benchmarks${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        country_id: countryId,
        region_id: regionId,
        year
    }))}`, {
        ...opts
    }));
}
/**
 * Add a benchmark; a region that is new in the country is added with it
 */
export function postIncomesBenchmarks({ idempotencyKey, body }: {
    idempotencyKey?: string;
    body: {
        country_id: number;
        region: string;
        year: number;
        household_size: number;
        nr_adults: number;
        value: number;
        source?: string | null;
        link?: string | null;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Benchmark;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "name_taken";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/benchmarks", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * The working of a target: benchmark, inflation, exchange rate and household, step by step
 */
export function getIncomesBenchmarksFind({ countryId, regionId, year, currency, adults, children }: {
    countryId: number;
    regionId: number;
    year: number;
    currency?: string;
    adults?: number;
    children?: number;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Working;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/benchmarks/find${QS.query(QS.explode({
        country_id: countryId,
        region_id: regionId,
        year,
        currency,
        adults,
        children
    }))}`, {
        ...opts
    }));
}
/**
 * One benchmark
 */
export function getIncomesBenchmarksById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Benchmark;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/benchmarks/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Change a benchmark; targets that were computed from it stay until they are pinned anew
 */
export function patchIncomesBenchmarksById({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body: {
        country_id?: number;
        region?: string;
        year?: number;
        household_size?: number;
        nr_adults?: number;
        value?: number;
        source?: string | null;
        link?: string | null;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Benchmark;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "name_taken";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/benchmarks/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Delete a benchmark
 */
export function deleteIncomesBenchmarksById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/benchmarks/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Reference studies; somebody external sees those marked for them
 */
export function getIncomesReferences({ page, limit, sort, q, countryId, commodityId, source, driver }: {
    page?: number;
    limit?: number;
    sort?: "country" | "commodity" | "source" | "year" | "-country" | "-commodity" | "-source" | "-year";
    q?: string;
    countryId?: string;
    commodityId?: string;
    source?: string;
    driver?: "area" | "volume" | "price" | "cost_of_production" | "diversified_income";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: StudyReference[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/references${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        country_id: countryId,
        commodity_id: commodityId,
        source,
        driver
    }))}`, {
        ...opts
    }));
}
/**
 * Add a reference study
 */
export function postIncomesReferences({ idempotencyKey, body }: {
    idempotencyKey?: string;
    body: {
        country_id: number;
        commodity_id: number;
        region?: string;
        currency?: string | null;
        year?: number | null;
        source: string;
        link?: string | null;
        notes?: string;
        confidence?: ("high" | "medium" | "low") | null;
        "type"?: ("baseline" | "segment_average") | null;
        visible_to_external?: boolean;
        area?: {
            value: number | null;
            as_written: string;
            unit?: string;
            measure?: "mean" | "median" | "max" | "min";
        } | null;
        volume?: {
            value: number | null;
            as_written: string;
            unit?: string;
            measure?: "mean" | "median" | "max" | "min";
        } | null;
        price?: {
            value: number | null;
            as_written: string;
            unit?: string;
            measure?: "mean" | "median" | "max" | "min";
        } | null;
        cost_of_production?: {
            value: number | null;
            as_written: string;
            unit?: string;
            measure?: "mean" | "median" | "max" | "min";
        } | null;
        diversified_income?: {
            value: number | null;
            as_written: string;
            unit?: string;
            measure?: "mean" | "median" | "max" | "min";
        } | null;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: StudyReference;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/references", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * What the filters of the reference studies can find
 */
export function getIncomesReferencesFacets(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            countries: {
                id: number;
                name: string;
            }[];
            commodities: {
                id: number;
                name: string;
            }[];
            sources: string[];
            drivers: ("area" | "volume" | "price" | "cost_of_production" | "diversified_income")[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/references/facets", {
        ...opts
    }));
}
/**
 * What studies say of one driver of a commodity in a country
 */
export function getIncomesReferencesValues({ countryId, commodityId, driver }: {
    countryId: number;
    commodityId: number;
    driver: "area" | "volume" | "price" | "cost_of_production" | "diversified_income";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            reference_id: string;
            value: number | null;
            as_written: string;
            unit?: string;
            measure?: string;
            region: string;
            currency: string | null;
            year: number | null;
            source: string;
            link: string | null;
            confidence: string | null;
        }[];
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/references/values${QS.query(QS.explode({
        country_id: countryId,
        commodity_id: commodityId,
        driver
    }))}`, {
        ...opts
    }));
}
/**
 * One reference study
 */
export function getIncomesReferencesById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StudyReference;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/references/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Change a reference study
 */
export function patchIncomesReferencesById({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body: {
        country_id?: number;
        commodity_id?: number;
        region?: string;
        currency?: string | null;
        year?: number | null;
        source?: string;
        link?: string | null;
        notes?: string;
        confidence?: ("high" | "medium" | "low") | null;
        "type"?: ("baseline" | "segment_average") | null;
        visible_to_external?: boolean;
        area?: {
            value: number | null;
            as_written: string;
            unit?: string;
            measure?: "mean" | "median" | "max" | "min";
        } | null;
        volume?: {
            value: number | null;
            as_written: string;
            unit?: string;
            measure?: "mean" | "median" | "max" | "min";
        } | null;
        price?: {
            value: number | null;
            as_written: string;
            unit?: string;
            measure?: "mean" | "median" | "max" | "min";
        } | null;
        cost_of_production?: {
            value: number | null;
            as_written: string;
            unit?: string;
            measure?: "mean" | "median" | "max" | "min";
        } | null;
        diversified_income?: {
            value: number | null;
            as_written: string;
            unit?: string;
            measure?: "mean" | "median" | "max" | "min";
        } | null;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StudyReference;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/references/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Delete a reference study
 */
export function deleteIncomesReferencesById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/references/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Versions of the questionnaire, the newest first
 */
export function getIncomesQuestionSets({ page, limit, sort }: {
    page?: number;
    limit?: number;
    sort?: "version" | "-version";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: {
                version: number;
                questions: number;
            }[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/question-sets${QS.query(QS.explode({
        page,
        limit,
        sort
    }))}`, {
        ...opts
    }));
}
/**
 * Add a version; new cases follow it, cases that are there stay with theirs
 */
export function postIncomesQuestionSets({ idempotencyKey, body }: {
    idempotencyKey?: string;
    body: {
        questions: {
            id: number;
            parent_id: number | null;
            "type": "aggregator" | "question" | "diversified";
            label: {
                en: string;
                fr: string;
            };
            description: {
                en: string;
                fr: string;
            } | null;
            unit: never[] | null;
            role: ("land" | "volume" | "price" | "cost" | "density") | null;
            formula: string | null;
            formulas: {
                "per-yield"?: string;
                "per-tree"?: string;
            };
            category_ids: number[];
        }[];
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: {
            version: number;
            questions: Question[];
        };
    } | {
        status: 400;
        data: (Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body" | "formula_invalid";
        }) | (BareProblem & {
            path?: string;
            position?: number;
        });
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/question-sets", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * The questions of a version
 */
export function getIncomesQuestionSetsByVersion({ version }: {
    version: number;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            version: number;
            questions: Question[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/question-sets/${encodeURIComponent(version)}`, {
        ...opts
    }));
}
/**
 * Let a case follow another version; answers that nobody asks for any more go, once confirmed
 */
export function postIncomesCasesByIdQuestionSet({ id, idempotencyKey, body }: {
    id: string;
    idempotencyKey?: string;
    body: {
        version: number;
        confirm_loss?: boolean;
        base_revision?: number;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "edit_conflict" | "would_lose" | "conflict";
        }) | (BareProblem & {
            conflicts?: {
                path: string;
                value: unknown;
                revision: number;
                by: {
                    id: string;
                    name: string;
                } | null;
            }[];
            lost?: {
                segment_id: string;
                key: string;
            }[];
            missing?: {
                segment_id: string;
                what: "target" | "income" | "household";
            }[];
        });
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/question-set`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * All that is asked, with its answers, as a sheet to fill in
 */
export function getIncomesCasesByIdValuesSheet({ id, format }: {
    id: string;
    format?: "csv" | "xlsx";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: unknown;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/values/sheet${QS.query(QS.explode({
        format
    }))}`, {
        ...opts
    }));
}
/**
 * Take such a sheet back, CSV or XLSX, all of it or none: a blank cell leaves, - empties
 */
export function postIncomesCasesByIdValuesImport({ id, dryRun, idempotencyKey, body }: {
    id: string;
    dryRun?: "true" | "false";
    idempotencyKey?: string;
    body: {
        file: Blob;
        /** The revision that the sheet was taken from */
        base_revision?: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            revision: number | null;
            changes: {
                path: string;
                "from": unknown;
                to: unknown;
            }[];
        };
    } | {
        status: 400;
        data: (Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_body";
        }) | (BareProblem & {
            rows?: number;
            valid?: number;
            errors?: {
                row: number;
                column: string;
                message: string;
            }[];
        });
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "edit_conflict" | "conflict";
        }) | (BareProblem & {
            conflicts?: {
                path: string;
                value: unknown;
                revision: number;
                by: {
                    id: string;
                    name: string;
                } | null;
            }[];
            lost?: {
                segment_id: string;
                key: string;
            }[];
            missing?: {
                segment_id: string;
                what: "target" | "income" | "household";
            }[];
        });
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/values/import${QS.query(QS.explode({
        dry_run: dryRun
    }))}`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * What is chosen in each part of a case; null where nothing is kept
 */
export function getIncomesCasesByIdViews({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            income_overview: {
                [key: string]: unknown;
            } | null;
            sensitivity_analysis: {
                [key: string]: unknown;
            } | null;
            scenario_modeling: {
                [key: string]: unknown;
            } | null;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/views`, {
        ...opts
    }));
}
/**
 * What is chosen in one part of a case
 */
export function getIncomesCasesByIdViewsByTab({ id, tab }: {
    id: string;
    tab: "income_overview" | "sensitivity_analysis" | "scenario_modeling";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            tab: "income_overview" | "sensitivity_analysis" | "scenario_modeling";
            config: {
                [key: string]: unknown;
            } | null;
            revision: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/views/${encodeURIComponent(tab)}`, {
        ...opts
    }));
}
/**
 * Keep what is chosen in one part of a case, for everybody who opens it
 */
export function putIncomesCasesByIdViewsByTab({ id, tab, ifMatch, body }: {
    id: string;
    tab: "income_overview" | "sensitivity_analysis" | "scenario_modeling";
    ifMatch?: string;
    body: {
        config: {
            [key: string]: unknown;
        };
        base_revision?: number;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            tab: "income_overview" | "sensitivity_analysis" | "scenario_modeling";
            config: {
                [key: string]: unknown;
            } | null;
            revision: number;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "edit_conflict" | "conflict";
        }) | (BareProblem & {
            conflicts?: {
                path: string;
                value: unknown;
                revision: number;
                by: {
                    id: string;
                    name: string;
                } | null;
            }[];
            lost?: {
                segment_id: string;
                key: string;
            }[];
            missing?: {
                segment_id: string;
                what: "target" | "income" | "household";
            }[];
        });
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/views/${encodeURIComponent(tab)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Copy the built-in example into a private case of one's own
 */
export function postIncomesCasesExample({ idempotencyKey, body }: {
    idempotencyKey?: string;
    body?: {
        business_unit_id?: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: IncomesCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/cases/example", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Copy a case, perhaps to another year and its prices; the caller owns the copy
 */
export function postIncomesCasesByIdDuplicate({ id, idempotencyKey, body }: {
    id: string;
    idempotencyKey?: string;
    body?: {
        name?: string;
        year?: number;
        inflate?: boolean;
        business_unit_id?: string | null;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: IncomesCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "cpi_missing";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/duplicate`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Tell a case in other units or another currency; every figure follows, and every income stays
 */
export function postIncomesCasesByIdConvert({ id, idempotencyKey, body }: {
    id: string;
    idempotencyKey?: string;
    body: {
        case_commodity_id?: string;
        area_unit?: "hectares" | "acres" | "square-meter" | "square-feet" | "cubic-metres" | "cubic-feet" | "cubic-yards" | "count";
        volume_unit?: "kilograms" | "grams" | "tons" | "litres" | "kilolitres" | "barrels" | "bags" | "bushels";
        currency?: string;
        base_revision?: number;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "rate_missing" | "edit_conflict" | "conflict";
        }) | (BareProblem & {
            conflicts?: {
                path: string;
                value: unknown;
                revision: number;
                by: {
                    id: string;
                    name: string;
                } | null;
            }[];
            lost?: {
                segment_id: string;
                key: string;
            }[];
            missing?: {
                segment_id: string;
                what: "target" | "income" | "household";
            }[];
        });
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/convert`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Incomes where two drivers, and a third, are other than they are; what each would have to be
 */
export function postIncomesCasesByIdSensitivity({ id, body }: {
    id: string;
    body: {
        segment_id: string;
        base?: "current" | "feasible";
        goal?: {
            kind: "target";
        } | {
            kind: "percent" | "absolute" | "close_gap";
            value: number;
        } | {
            kind: "feasible_share";
            value: number;
        };
        bin?: {
            lever: string;
            values: number[];
        } | {
            lever: string;
            min?: number;
            max?: number;
            steps?: number;
        };
        x?: {
            lever: string;
            values: number[];
        } | {
            lever: string;
            min?: number;
            max?: number;
            steps?: number;
        };
        y?: {
            lever: string;
            values: number[];
        } | {
            lever: string;
            min?: number;
            max?: number;
            steps?: number;
        };
        third?: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomesSensitivity;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/sensitivity`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Send a farmers' file, CSV or XLSX; it is yours alone and goes after 24 hours
 */
export function postIncomesImports({ idempotencyKey, body }: {
    idempotencyKey?: string;
    body: {
        file: Blob;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: FarmerImport;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_body" | "empty_file" | "unreadable_file";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/imports", oazapfts.multipart({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * A workbook to fill in for a case, a row a farmer
 */
export function getIncomesImportsTemplate({ caseId }: {
    caseId: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: unknown;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/imports/template${QS.query(QS.explode({
        case_id: caseId
    }))}`, {
        ...opts
    }));
}
/**
 * Delete a farmers' file that was sent
 */
export function deleteIncomesImportsById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/imports/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * The segments and values that a farmers' file would give a case
 */
export function postIncomesImportsByIdPreview({ id, body }: {
    id: string;
    body: {
        case_id: string;
        segment_by: {
            column: string;
            method: "category" | "equal_frequency" | "equal_interval" | "thresholds";
            count?: number;
            thresholds?: number[];
            names?: string[];
        };
        mapping: {
            [key: string]: {
                column: string;
                blank?: "leave_out" | "zero";
                feasible_percentile?: number;
            };
        };
        replace?: boolean;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FarmerPreview;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body" | "unreadable_file";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/imports/${encodeURIComponent(id)}/preview`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Put a farmers' file's segments in place of a case's, in one revision; the file goes
 */
export function postIncomesImportsByIdApply({ id, body }: {
    id: string;
    body: {
        case_id: string;
        segment_by: {
            column: string;
            method: "category" | "equal_frequency" | "equal_interval" | "thresholds";
            count?: number;
            thresholds?: number[];
            names?: string[];
        };
        mapping: {
            [key: string]: {
                column: string;
                blank?: "leave_out" | "zero";
                feasible_percentile?: number;
            };
        };
        replace?: boolean;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            revision: number;
            segments: Segment[];
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body" | "unreadable_file";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "segments_exist" | "segmentation_off" | "empty_segment" | "segment_limit" | "name_taken" | "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/imports/${encodeURIComponent(id)}/apply`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * How the incomes of a case's farmers are spread, now or in a scenario
 */
export function getIncomesCasesByIdDistribution({ id, segmentId, at, bins }: {
    id: string;
    segmentId?: string;
    at?: string;
    bins?: number;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            segments: {
                segment_id: string;
                farmers: number;
                left_out: number | null;
                mean: number | null;
                percentiles: {
                    p5: number;
                    p10: number;
                    p25: number;
                    p50: number;
                    p75: number;
                    p90: number;
                    p95: number;
                } | null;
                share_reached: number | null;
                gap_ratio: number | null;
                severity: number | null;
                histogram: {
                    edges: number[];
                    counts: number[];
                } | null;
                suppressed: boolean;
            }[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/distribution${QS.query(QS.explode({
        segment_id: segmentId,
        at,
        bins
    }))}`, {
        ...opts
    }));
}
/**
 * The spread of incomes where answers lie anywhere within their ranges
 */
export function postIncomesCasesByIdSimulate({ id, body }: {
    id: string;
    body?: {
        draws?: number;
        seed?: number;
        scenario_id?: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            segments: {
                segment_id: string;
                mean: number | null;
                sd: number | null;
                percentiles: {
                    p5: number;
                    p10: number;
                    p25: number;
                    p50: number;
                    p75: number;
                    p90: number;
                    p95: number;
                } | null;
                share_reached: number | null;
                histogram: {
                    edges: number[];
                    counts: number[];
                } | null;
                tornado: {
                    key: string;
                    low_income: number | null;
                    high_income: number | null;
                }[];
            }[];
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/simulate`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Delete the farmers' rows of a case for good, from every revision
 */
export function deleteIncomesCasesByIdFarmers({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/farmers`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Two to four cases side by side, in one currency and of one year
 */
export function getIncomesCompare({ caseIds, currency, year }: {
    caseIds: string;
    currency?: "USD" | "EUR";
    year?: number;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            currency: string;
            year: number;
            cases: {
                case_id: string;
                name: string;
                segments: {
                    segment_id: string;
                    name: string;
                    income: number | null;
                    feasible: number | null;
                    target: number | null;
                    gap: number | null;
                    share_of_target: number | null;
                    missing: ("cpi_missing" | "rate_missing") | null;
                }[];
            }[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/compare${QS.query(QS.explode({
        case_ids: caseIds,
        currency,
        year
    }))}`, {
        ...opts
    }));
}
/**
 * Cases and farmers by country
 */
export function getIncomesOverview(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            cases: number;
            farmers: number;
            countries: {
                country_id: number;
                iso: string;
                name: string;
                cases: number;
                farmers: number;
            }[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/incomes/overview", {
        ...opts
    }));
}
/**
 * What studies and earlier cases say of one question, in the case's units and currency
 */
export function getIncomesCasesByIdHints({ id, key }: {
    id: string;
    key: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            references: {
                reference_id: string;
                value: number | null;
                as_written: string;
                unit?: string;
                measure?: string;
                region: string;
                currency: string | null;
                year: number | null;
                source: string;
                link: string | null;
                confidence: string | null;
            }[];
            earlier: {
                case_id: string;
                name: string;
                year: number;
                segment_id: string;
                segment: string;
                value: number | null;
                as_written: number;
                currency: string;
                area_unit: string | null;
                volume_unit: string | null;
            }[];
            median: number | null;
            far: string[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/incomes/cases/${encodeURIComponent(id)}/hints${QS.query(QS.explode({
        key
    }))}`, {
        ...opts
    }));
}
/**
 * The cases that the caller may read, each by its highest version
 */
export function getCasebookCases({ page, limit, sort, q, state, caseType, tag, contributorId, reviewerId, $public }: {
    page?: number;
    limit?: number;
    sort?: "updated_at" | "created_at" | "title" | "-updated_at" | "-created_at" | "-title";
    q?: string;
    state?: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED";
    caseType?: "CORRUPTION" | "PROMISES";
    tag?: string;
    contributorId?: string;
    reviewerId?: string;
    $public?: "true" | "false";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: CasebookCaseItem[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        state,
        case_type: caseType,
        tag,
        contributor_id: contributorId,
        reviewer_id: reviewerId,
        "public": $public
    }))}`, {
        ...opts
    }));
}
/**
 * Begin a case with a draft
 */
export function postCasebookCases({ idempotencyKey, newCasebookCase }: {
    idempotencyKey?: string;
    newCasebookCase: NewCasebookCase;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CasebookCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/casebook/cases", oazapfts.json({
        ...opts,
        method: "POST",
        body: newCasebookCase,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * A version of a case: by its own id, or the highest by the case's
 */
export function getCasebookCasesById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookCase;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Change the fields given; of a published version in a new draft
 */
export function patchCasebookCasesById({ id, ifMatch, casebookCaseEdits }: {
    id: string;
    ifMatch?: string;
    casebookCaseEdits: CasebookCaseEdits;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookCase;
    } | {
        status: 201;
        data: CasebookCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body" | "invalid_transition";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "draft_exists" | "conflict" | "locked";
        }) | (BareProblem & {
            open?: {
                id: string;
                version: number;
                state: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED";
            };
            lock?: {
                holder: {
                    id: string;
                    name: string;
                };
                until: string;
            };
        });
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: casebookCaseEdits,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Close a version: what it says stays, and nobody outside reads it
 */
export function deleteCasebookCasesById({ id, changeSummary, ifMatch }: {
    id: string;
    changeSummary?: string;
    ifMatch?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "invalid_transition";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "draft_exists" | "conflict";
        }) | (BareProblem & {
            open?: {
                id: string;
                version: number;
                state: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED";
            };
            lock?: {
                holder: {
                    id: string;
                    name: string;
                };
                until: string;
            };
        });
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}${QS.query(QS.explode({
        change_summary: changeSummary
    }))}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * Submit, publish or close many cases, or replace who is on them, each with its own result
 */
export function postCasebookCasesBulk({ idempotencyKey, body }: {
    idempotencyKey?: string;
    body: {
        action: "submit" | "publish" | "close" | "contributors";
        ids: string[];
        etags?: string[];
        change_summary?: string;
        person_ids?: string[];
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            results: {
                id: string;
                status: number;
                code: string | null;
                detail: string | null;
            }[];
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/casebook/cases/bulk", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Move a version to a state; of a published or withdrawn one it may be a new draft
 */
export function putCasebookCasesByIdState({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body: {
        state: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED";
        change_summary?: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookCase;
    } | {
        status: 201;
        data: CasebookCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body" | "invalid_transition";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "draft_exists" | "conflict";
        }) | (BareProblem & {
            open?: {
                id: string;
                version: number;
                state: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED";
            };
            lock?: {
                holder: {
                    id: string;
                    name: string;
                };
                until: string;
            };
        });
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/state`, oazapfts.json({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Submit a draft for review: it must be complete
 */
export function postCasebookCasesByIdSubmit({ id, idempotencyKey, ifMatch, body }: {
    id: string;
    idempotencyKey?: string;
    ifMatch?: string;
    body?: {
        change_summary?: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body" | "invalid_transition";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "draft_exists" | "conflict";
        }) | (BareProblem & {
            open?: {
                id: string;
                version: number;
                state: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED";
            };
            lock?: {
                holder: {
                    id: string;
                    name: string;
                };
                until: string;
            };
        });
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/submit`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey,
            "If-Match": ifMatch
        })
    })));
}
/**
 * Publish a draft or a version in review: it must be complete
 */
export function postCasebookCasesByIdPublish({ id, idempotencyKey, ifMatch, body }: {
    id: string;
    idempotencyKey?: string;
    ifMatch?: string;
    body?: {
        change_summary?: string;
        accepted?: ("no_evidence" | "no_response" | "source_not_archived" | "document_warnings" | "personal_data")[];
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body" | "invalid_transition";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "draft_exists" | "conflict";
        }) | (BareProblem & {
            open?: {
                id: string;
                version: number;
                state: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED";
            };
            lock?: {
                holder: {
                    id: string;
                    name: string;
                };
                until: string;
            };
        });
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/publish`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey,
            "If-Match": ifMatch
        })
    })));
}
/**
 * Send a version in review back, with a reason
 */
export function postCasebookCasesByIdNeedsChanges({ id, idempotencyKey, ifMatch, body }: {
    id: string;
    idempotencyKey?: string;
    ifMatch?: string;
    body: {
        reason: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body" | "invalid_transition";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "draft_exists" | "conflict";
        }) | (BareProblem & {
            open?: {
                id: string;
                version: number;
                state: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED";
            };
            lock?: {
                holder: {
                    id: string;
                    name: string;
                };
                until: string;
            };
        });
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/needs-changes`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey,
            "If-Match": ifMatch
        })
    })));
}
/**
 * The open version, or a new draft of a published one
 */
export function postCasebookCasesByIdDraft({ id, idempotencyKey, ifMatch }: {
    id: string;
    idempotencyKey?: string;
    ifMatch?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookCase;
    } | {
        status: 201;
        data: CasebookCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "invalid_transition";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "draft_exists" | "conflict";
        }) | (BareProblem & {
            open?: {
                id: string;
                version: number;
                state: "DRAFT" | "IN_REVIEW" | "PUBLISHED" | "CLOSED";
            };
            lock?: {
                holder: {
                    id: string;
                    name: string;
                };
                until: string;
            };
        });
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/draft`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey,
            "If-Match": ifMatch
        })
    }));
}
/**
 * The versions of a case
 */
export function getCasebookCasesByIdVersions({ id, page, limit, sort, q }: {
    id: string;
    page?: number;
    limit?: number;
    sort?: "version" | "-version";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: CasebookCaseItem[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/versions${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * The fields in which two versions of a case differ
 */
export function getCasebookCasesByIdCompare({ id, $from, to }: {
    id: string;
    $from: number;
    to: number;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            fields: {
                field: "case_type" | "language" | "title" | "case_start_date" | "case_end_date" | "alleged_entities" | "related_entities" | "locations" | "tags" | "key_allegations" | "description" | "timeline" | "evidence" | "responses" | "translations";
                "from": unknown;
                to: unknown;
            }[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/compare${QS.query(QS.explode({
        "from": $from,
        to
    }))}`, {
        ...opts
    }));
}
/**
 * What a version lacks, and what a careful editor would ask
 */
export function getCasebookCasesByIdReadiness({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            ready: boolean;
            missing: {
                path: string;
                message: string;
            }[];
            advice: {
                code: "no_evidence" | "no_response" | "source_not_archived" | "document_warnings" | "personal_data";
                message: string;
            }[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/readiness`, {
        ...opts
    }));
}
/**
 * The log of a case
 */
export function getCasebookCasesByIdEvents({ id, page, limit, sort, q }: {
    id: string;
    page?: number;
    limit?: number;
    sort?: "at" | "-at";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: CasebookEvent[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/events${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Who is on a case
 */
export function getCasebookCasesByIdContributors({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: {
                id: string;
                name: string;
            }[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/contributors`, {
        ...opts
    }));
}
/**
 * Replace who is on a case: active contributors
 */
export function putCasebookCasesByIdContributors({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body: {
        person_ids: string[];
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: {
                id: string;
                name: string;
            }[];
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/contributors`, oazapfts.json({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Say who reviews a case; moderators name themselves or nobody
 */
export function putCasebookCasesByIdReviewer({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body: {
        person_id: string | null;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/reviewer`, oazapfts.json({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Hear of what happens to a case
 */
export function putCasebookCasesByIdWatch({ id, ifMatch }: {
    id: string;
    ifMatch?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/watch`, {
        ...opts,
        method: "PUT",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * Hear of a case no more
 */
export function deleteCasebookCasesByIdWatch({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/watch`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * The comments on all versions of a case
 */
export function getCasebookCasesByIdComments({ id, page, limit, sort, q }: {
    id: string;
    page?: number;
    limit?: number;
    sort?: "at" | "-at";
    q?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: CasebookComment[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/comments${QS.query(QS.explode({
        page,
        limit,
        sort,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Comment on a field of a version, or on the case
 */
export function postCasebookCasesByIdComments({ id, idempotencyKey, body }: {
    id: string;
    idempotencyKey?: string;
    body: {
        field: "case_type" | "language" | "title" | "case_start_date" | "case_end_date" | "alleged_entities" | "related_entities" | "locations" | "tags" | "key_allegations" | "description" | "timeline" | "evidence" | "responses" | "translations" | "general";
        quote?: string | null;
        text: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CasebookComment;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/comments`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Answer a comment
 */
export function postCasebookCommentsByIdReplies({ id, idempotencyKey, body }: {
    id: string;
    idempotencyKey?: string;
    body: {
        text: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CasebookComment;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/comments/${encodeURIComponent(id)}/replies`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Resolve a comment
 */
export function postCasebookCommentsByIdResolve({ id, idempotencyKey }: {
    id: string;
    idempotencyKey?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookComment;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/comments/${encodeURIComponent(id)}/resolve`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Reopen a comment
 */
export function postCasebookCommentsByIdReopen({ id, idempotencyKey }: {
    id: string;
    idempotencyKey?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookComment;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/comments/${encodeURIComponent(id)}/reopen`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Lock a case while editing it, for five minutes after the last change
 */
export function putCasebookCasesByIdLock({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body?: {
        take_over?: boolean;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            holder: {
                id: string;
                name: string;
            };
            until: string;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "locked";
        }) | (BareProblem & {
            lock?: {
                holder: {
                    id: string;
                    name: string;
                };
                until: string;
            };
        });
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/lock`, oazapfts.json({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Give up one's own lock
 */
export function deleteCasebookCasesByIdLock({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/lock`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Publish an open version at a time to come, within a year
 */
export function putCasebookCasesByIdSchedule({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body: {
        change_summary?: string;
        accepted?: ("no_evidence" | "no_response" | "source_not_archived" | "document_warnings" | "personal_data")[];
        publish_at: string;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookCase;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body" | "invalid_transition";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/schedule`, oazapfts.json({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Do not publish at that time
 */
export function deleteCasebookCasesByIdSchedule({ id, ifMatch }: {
    id: string;
    ifMatch?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/cases/${encodeURIComponent(id)}/schedule`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * The sources that the caller may read; those that are deleted to moderators alone
 */
export function getCasebookSources({ page, limit, sort, q, sourceType }: {
    page?: number;
    limit?: number;
    sort?: "updated_at" | "created_at" | "title" | "-updated_at" | "-created_at" | "-title";
    q?: string;
    sourceType?: "LEGAL_COURT_ORDER" | "LEGAL_PROCEDURAL" | "OFFICIAL_GOVERNMENT" | "FINANCIAL_FORENSIC" | "INTERNAL_CORPORATE" | "MEDIA_NEWS" | "INVESTIGATIVE_REPORT" | "PUBLIC_COMPLAINT" | "LEGISLATIVE_DOC" | "SOCIAL_MEDIA" | "OTHER_VISUAL";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: CasebookSource[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/sources${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        source_type: sourceType
    }))}`, {
        ...opts
    }));
}
/**
 * Make a source; a contributor is on it from then on
 */
export function postCasebookSources({ idempotencyKey, newCasebookSource }: {
    idempotencyKey?: string;
    newCasebookSource: NewCasebookSource;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CasebookSource;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/casebook/sources", oazapfts.json({
        ...opts,
        method: "POST",
        body: newCasebookSource,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read a source, by its own id or its source_id
 */
export function getCasebookSourcesById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookSource;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/sources/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Change a source; one that is public is the moderators' to change
 */
export function patchCasebookSourcesById({ id, ifMatch, casebookSourceEdits }: {
    id: string;
    ifMatch?: string;
    casebookSourceEdits: CasebookSourceEdits;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookSource;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/sources/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: casebookSourceEdits,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Delete a source: nobody cites it any more, and moderators can restore it
 */
export function deleteCasebookSourcesById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/sources/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Restore a source that was deleted
 */
export function postCasebookSourcesByIdRestore({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookSource;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/sources/${encodeURIComponent(id)}/restore`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * The people on a source
 */
export function getCasebookSourcesByIdContributors({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: {
                id: string;
                name: string;
            }[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/sources/${encodeURIComponent(id)}/contributors`, {
        ...opts
    }));
}
/**
 * Replace the people on a source: active contributors
 */
export function putCasebookSourcesByIdContributors({ id, ifMatch, body }: {
    id: string;
    ifMatch?: string;
    body: {
        person_ids: string[];
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: {
                id: string;
                name: string;
            }[];
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/sources/${encodeURIComponent(id)}/contributors`, oazapfts.json({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * What happened to a source, the newest first
 */
export function getCasebookSourcesByIdEvents({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: {
                id: string;
                at: string;
                action: "created" | "changed" | "document_changed" | "archived" | "deleted" | "restored" | "contributors_changed";
                user: {
                    id: string;
                    name: string;
                };
                change_summary: string;
            }[];
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/sources/${encodeURIComponent(id)}/events`, {
        ...opts
    }));
}
/**
 * The entities that the caller may read
 */
export function getCasebookEntities({ page, limit, sort, q, $type }: {
    page?: number;
    limit?: number;
    sort?: "display_name" | "entity_id" | "created_at" | "updated_at" | "-display_name" | "-entity_id" | "-created_at" | "-updated_at";
    q?: string;
    $type?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: CasebookEntity[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/entities${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        "type": $type
    }))}`, {
        ...opts
    }));
}
/**
 * Make an entity: its id says what it is
 */
export function postCasebookEntities({ idempotencyKey, newCasebookEntity }: {
    idempotencyKey?: string;
    newCasebookEntity: NewCasebookEntity;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CasebookEntity;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/casebook/entities", oazapfts.json({
        ...opts,
        method: "POST",
        body: newCasebookEntity,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read an entity, by its own id or its percent-encoded entity id
 */
export function getCasebookEntitiesById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookEntity;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/entities/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Change an entity's names
 */
export function patchCasebookEntitiesById({ id, ifMatch, casebookEntityEdits }: {
    id: string;
    ifMatch?: string;
    casebookEntityEdits: CasebookEntityEdits;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookEntity;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/entities/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: casebookEntityEdits,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Delete an entity that nothing names
 */
export function deleteCasebookEntitiesById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: (Problem & {
            status?: 409;
            code?: "in_use";
        }) | (BareProblem & {
            uses?: {
                alleged: number;
                related: number;
                location: number;
                sources: number;
            };
        });
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/entities/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * The people of the casebook; to a moderator contributors alone
 */
export function getCasebookPeople({ page, limit, sort, q, role, status }: {
    page?: number;
    limit?: number;
    sort?: "name" | "created_at" | "-name" | "-created_at";
    q?: string;
    role?: "admin" | "moderator" | "contributor";
    status?: "active" | "inactive";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: CasebookPerson[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/people${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        role,
        status
    }))}`, {
        ...opts
    }));
}
/**
 * Let somebody in; the link to choose a password is shown this once
 */
export function postCasebookPeople({ idempotencyKey, newCasebookPerson }: {
    idempotencyKey?: string;
    newCasebookPerson: NewCasebookPerson;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: {
            id: string;
            name: string;
            email: string | null;
            phone: string | null;
            role: "admin" | "moderator" | "contributor";
            status: "active" | "inactive";
            /** A link to choose a password is open */
            invited: boolean;
            created_at: string;
            /** Single use, 7 days; shown once */
            invitation_url: string | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 422;
        data: Problem & {
            status?: 422;
            code?: "idempotency_mismatch";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/casebook/people", oazapfts.json({
        ...opts,
        method: "POST",
        body: newCasebookPerson,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read a person of the casebook
 */
export function getCasebookPeopleById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookPerson;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/people/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Change a person's name, contact, role and status
 */
export function patchCasebookPeopleById({ id, ifMatch, casebookPersonEdits }: {
    id: string;
    ifMatch?: string;
    casebookPersonEdits: CasebookPersonEdits;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookPerson;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/people/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: casebookPersonEdits,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Withdraw a person's role at once; whoever has no other is deactivated
 */
export function deleteCasebookPeopleById({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/people/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * A new link to choose a password, for somebody who has none yet; it is mailed, too
 */
export function postCasebookPeopleByIdInvite({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            id: string;
            name: string;
            email: string | null;
            phone: string | null;
            role: "admin" | "moderator" | "contributor";
            status: "active" | "inactive";
            /** A link to choose a password is open */
            invited: boolean;
            created_at: string;
            /** Single use, 7 days; shown once */
            invitation_url: string | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 409;
        data: Problem & {
            status?: 409;
            code?: "not_invited" | "conflict";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/people/${encodeURIComponent(id)}/invite`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * What readers sent, the newest first; contacts are shown on a call of their own
 */
export function getCasebookFeedback({ page, limit, sort, q, status }: {
    page?: number;
    limit?: number;
    sort?: "submitted_at" | "-submitted_at";
    q?: string;
    status?: "submitted" | "in_progress" | "resolved" | "dismissed";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            data: CasebookFeedback[];
            page: number;
            limit: number;
            total: number;
            total_pages: number;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/feedback${QS.query(QS.explode({
        page,
        limit,
        sort,
        q,
        status
    }))}`, {
        ...opts
    }));
}
/**
 * Say how far it is, and note something to it
 */
export function patchCasebookFeedbackById({ id, ifMatch, casebookFeedbackEdits }: {
    id: string;
    ifMatch?: string;
    casebookFeedbackEdits: CasebookFeedbackEdits;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookFeedback;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/feedback/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: casebookFeedbackEdits,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * How to reach who sent it; the look is logged
 */
export function postCasebookFeedbackByIdReveal({ id }: {
    id: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            id: string;
            contactInfo: {
                name?: string;
                contactMethods?: {
                    "type": "email" | "phone" | "whatsapp" | "instagram" | "facebook" | "other";
                    value: string;
                }[];
            } | null;
        };
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 404;
        data: Problem & {
            status?: 404;
            code?: "not_found";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>(`/api/v1/casebook/feedback/${encodeURIComponent(id)}/reveal`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * The archive's settings
 */
export function getCasebookSettings(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookSettings;
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/casebook/settings", {
        ...opts
    }));
}
/**
 * Change the archive's settings; what is left out stays
 */
export function putCasebookSettings({ ifMatch, body }: {
    ifMatch?: string;
    body: {
        entity_types?: {
            [key: string]: string[];
        };
        cors_origins?: string[];
        archive_name?: string;
        archive_name_ne?: string;
        disclaimer?: string;
        disclaimer_ne?: string;
        /** `/` leads who is not signed in to the archive */
        front_page?: boolean;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CasebookSettings;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed" | "malformed_json" | "malformed_body";
        };
    } | {
        status: 401;
        data: Problem & {
            status?: 401;
            code?: "unauthenticated";
        };
    } | {
        status: 403;
        data: Problem & {
            status?: 403;
            code?: "forbidden" | "password_change_required" | "second_factor_required" | "cross_site_request";
        };
    } | {
        status: 412;
        data: Problem & {
            status?: 412;
            code?: "precondition_failed";
        };
    } | {
        status: 413;
        data: Problem & {
            status?: 413;
            code?: "payload_too_large";
        };
    } | {
        status: 415;
        data: Problem & {
            status?: 415;
            code?: "unsupported_media_type";
        };
    } | {
        status: 429;
        data: Problem & {
            status?: 429;
            code?: "too_many_requests";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/casebook/settings", oazapfts.json({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * This interface in OpenAPI 3.1
 */
export function getOpenapiJson(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            openapi: string;
            paths: {
                [key: string]: unknown;
            };
            [key: string]: unknown;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/openapi.json", {
        ...opts
    }));
}
/**
 * This interface in OpenAPI 3.0
 */
export function getOpenapi30Json(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            openapi: string;
            paths: {
                [key: string]: unknown;
            };
            [key: string]: unknown;
        };
    } | {
        status: 304;
    } | {
        status: 400;
        data: Problem & {
            status?: 400;
            code?: "validation_failed";
        };
    } | {
        status: 500;
        data: Problem & {
            status?: 500;
            code?: "internal_error";
        };
    } | {
        status: 503;
        data: Problem & {
            status?: 503;
            code?: "storage_unavailable" | "not_configured";
        };
    }>("/api/v1/openapi-3.0.json", {
        ...opts
    }));
}
/**
 * Follow a referral link: to its landing page, with `ref` and `click_id` in the query. 404 for a code that is forged, 410 for a link that is closed or not open yet, 503 to a fetch ahead of a visit
 */
export function getRByCode({ code, s }: {
    code: string;
    s?: "link" | "qr" | "whatsapp" | "facebook" | "messenger" | "instagram" | "telegram" | "x" | "linkedin" | "tiktok" | "viber" | "signal" | "sms" | "email" | "copy" | "share" | "poster";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 302;
    } | {
        status: 404;
        data: unknown;
    } | {
        status: 410;
        data: unknown;
    } | {
        status: 500;
        data: unknown;
    } | {
        status: 503;
    }>(`/r/${encodeURIComponent(code)}${QS.query(QS.explode({
        s
    }))}`, {
        ...opts
    }));
}
/**
 * Follow a referral link: to its landing page, with `ref` and `click_id` in the query. 404 for a code that is forged, 410 for a link that is closed or not open yet, 503 to a fetch ahead of a visit
 */
export function getTrackByCode({ code, s }: {
    code: string;
    s?: "link" | "qr" | "whatsapp" | "facebook" | "messenger" | "instagram" | "telegram" | "x" | "linkedin" | "tiktok" | "viber" | "signal" | "sms" | "email" | "copy" | "share" | "poster";
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 302;
    } | {
        status: 404;
        data: unknown;
    } | {
        status: 410;
        data: unknown;
    } | {
        status: 500;
        data: unknown;
    } | {
        status: 503;
    }>(`/track/${encodeURIComponent(code)}${QS.query(QS.explode({
        s
    }))}`, {
        ...opts
    }));
}
/**
 * A campaign's hosted form. 301 from a former slug, 410 while the campaign is not open
 */
export function getSignupBySlug({ slug, ref, clickId }: {
    slug: string;
    ref?: string;
    clickId?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: unknown;
    } | {
        status: 301;
    } | {
        status: 404;
        data: unknown;
    } | {
        status: 410;
        data: unknown;
    } | {
        status: 500;
        data: unknown;
    } | {
        status: 503;
        data: unknown;
    }>(`/signup/${encodeURIComponent(slug)}${QS.query(QS.explode({
        ref,
        click_id: clickId
    }))}`, {
        ...opts
    }));
}
/**
 * Send the hosted form, from its own page, with a field `answer.{id}` for each of the campaign's questions. 200 shows it again in another language
 */
export function postSignupBySlug({ slug, body }: {
    slug: string;
    body: {
        email: string;
        first_name?: string;
        /** Where the campaign asks for it, as people write it */
        phone?: string;
        /** To go on from another device; or to see what was typed in another language, of the query's `lang` */
        intent?: "interest" | "language";
        /** Where the campaign asks for it */
        consent?: "on";
        click_id?: string;
        ref?: string;
        visit?: string;
        /** Empty: no person sees it */
        topic?: string;
        [key: string]: unknown;
    };
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: unknown;
    } | {
        status: 303;
    } | {
        status: 400;
        data: unknown;
    } | {
        status: 403;
        data: unknown;
    } | {
        status: 404;
        data: unknown;
    } | {
        status: 410;
        data: unknown;
    } | {
        status: 413;
        data: unknown;
    } | {
        status: 415;
        data: unknown;
    } | {
        status: 429;
        data: unknown;
    } | {
        status: 500;
        data: unknown;
    } | {
        status: 503;
        data: unknown;
    }>(`/signup/${encodeURIComponent(slug)}`, oazapfts.form({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Ready to serve: storage answers, migrations are applied, secrets are set
 */
export function getHealthz(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            status: "ok" | "unavailable";
            version: string;
            checks: {
                [key: string]: "ok" | "failed";
            };
        };
    } | {
        status: 503;
        data: {
            status: "ok" | "unavailable";
            version: string;
            checks: {
                [key: string]: "ok" | "failed";
            };
        };
    }>("/healthz", {
        ...opts
    }));
}
/**
 * Model Context Protocol, streamable HTTP: an assistant with an API key asks what the statistics tell. One message a request, without state; GET answers 405
 */
export function postMcp({ idempotencyKey }: {
    idempotencyKey?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: unknown;
    } | {
        status: 202;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 405;
        data: Problem;
    } | {
        status: 406;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/mcp", {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
