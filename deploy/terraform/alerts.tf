# Who is told what, and when. docs/deploy.md says for each alert what it means and what to do.
resource "google_monitoring_notification_channel" "mail" {
  display_name = "centre-evaluation: office"
  type         = "email"
  labels       = { email_address = var.alert_address }
  depends_on   = [google_project_service.needed]
}

locals {
  of_functions = "resource.type=\"cloud_run_revision\" AND resource.labels.service_name=(${join(" OR ", [for service in values(local.service) : "\"${service}\""])})"

  # Lines of the log that are counted. The functions write one JSON object a line (functions/entry/door/log.ts).
  counted = {
    access-lost   = "${local.of_functions} AND jsonPayload.lost=true"
    collects      = "${local.of_functions} AND resource.labels.service_name=\"${local.service.collect}\" AND jsonPayload.message=\"collect 200\""
    errors        = "${local.of_functions} AND severity>=ERROR AND NOT jsonPayload.isGivenUp=true AND NOT jsonPayload.lost=true"
    given-up      = "${local.of_functions} AND jsonPayload.isGivenUp=true"
    missed-starts = "resource.type=\"cloud_scheduler_job\" AND severity>=ERROR"
  }

  # More than `above` lines within `within` seconds.
  alerts = {
    access-lost   = { above = 0, within = 300, title = "A workbook was deleted, moved, or is no longer shared with us" }
    errors        = { above = 0, within = 300, title = "A function failed" }
    given-up      = { above = 0, within = 300, title = "A task was given up: a report, a delivery or a recompute is missing" }
    missed-starts = { above = 2, within = 3600, title = "Scheduled calls keep failing" }
  }
}

resource "google_logging_metric" "counted" {
  for_each = local.counted

  name       = "centre-evaluation/${each.key}"
  filter     = each.value
  depends_on = [google_project_service.needed]

  metric_descriptor {
    metric_kind = "DELTA"
    value_type  = "INT64"
  }
}

resource "google_monitoring_alert_policy" "too_many" {
  for_each = local.alerts

  display_name          = "centre-evaluation: ${each.value.title}"
  combiner              = "OR"
  notification_channels = [google_monitoring_notification_channel.mail.id]

  conditions {
    display_name = each.value.title

    condition_threshold {
      filter          = "metric.type=\"logging.googleapis.com/user/${google_logging_metric.counted[each.key].name}\" AND resource.type=\"${each.key == "missed-starts" ? "cloud_scheduler_job" : "cloud_run_revision"}\""
      comparison      = "COMPARISON_GT"
      threshold_value = each.value.above
      duration        = "0s"

      aggregations {
        alignment_period     = "${each.value.within}s"
        per_series_aligner   = "ALIGN_DELTA"
        cross_series_reducer = "REDUCE_SUM"
      }
    }
  }

  documentation {
    subject = "centre-evaluation: ${each.value.title}"
    content = "docs/deploy.md, section “Alerts”, ${each.key}"
  }

  alert_strategy {
    auto_close = "86400s"
  }
}

# Nothing was collected for a quarter of an hour, whatever the reason: the one alert that also works when everything is down.
resource "google_monitoring_alert_policy" "no_collect" {
  display_name          = "centre-evaluation: No collect has succeeded for 15 minutes"
  combiner              = "OR"
  notification_channels = [google_monitoring_notification_channel.mail.id]

  conditions {
    display_name = "No collect has succeeded for 15 minutes"

    condition_absent {
      filter   = "metric.type=\"logging.googleapis.com/user/${google_logging_metric.counted["collects"].name}\" AND resource.type=\"cloud_run_revision\""
      duration = "900s"

      aggregations {
        alignment_period     = "60s"
        per_series_aligner   = "ALIGN_DELTA"
        cross_series_reducer = "REDUCE_SUM"
      }
    }
  }

  documentation {
    subject = "centre-evaluation: No collect has succeeded for 15 minutes"
    content = "docs/deploy.md, section “Alerts”, no-collect"
  }
}

# Google counts these itself, so they show even what our own limiter does not know of.
resource "google_monitoring_alert_policy" "quota" {
  display_name          = "centre-evaluation: Sheets or Drive refuse requests for quota"
  combiner              = "OR"
  notification_channels = [google_monitoring_notification_channel.mail.id]

  conditions {
    display_name = "More than 20 answers of 429 in 10 minutes"

    condition_threshold {
      filter          = "metric.type=\"serviceruntime.googleapis.com/api/request_count\" AND resource.type=\"consumed_api\" AND resource.labels.service=one_of(\"sheets.googleapis.com\", \"drive.googleapis.com\") AND metric.labels.response_code=\"429\""
      comparison      = "COMPARISON_GT"
      threshold_value = 20
      duration        = "0s"

      aggregations {
        alignment_period     = "600s"
        per_series_aligner   = "ALIGN_DELTA"
        cross_series_reducer = "REDUCE_SUM"
      }
    }
  }

  documentation {
    subject = "centre-evaluation: Sheets or Drive refuse requests for quota"
    content = "docs/deploy.md, section “Alerts”, quota"
  }
}
