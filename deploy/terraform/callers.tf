resource "google_cloud_scheduler_job" "this" {
  for_each = local.schedules

  name             = local.service[each.key]
  description      = "Calls ${each.key}"
  region           = var.region
  schedule         = each.value.cron
  time_zone        = var.time_zone
  attempt_deadline = "${each.value.deadlineSeconds}s"

  http_target {
    http_method = "POST"
    uri         = local.url[each.key]

    oidc_token {
      service_account_email = google_service_account.scheduler.email
      audience              = local.url[each.key]
    }
  }

  retry_config {
    retry_count          = each.value.retries
    min_backoff_duration = "30s"
    max_backoff_duration = "300s"
  }

  depends_on = [google_cloudfunctions2_function.this]
}

locals {
  attempts = 8 # over about two hours, so that an outage of Google's does not lose a report
}

# One queue for all tasks. Reports are by far the most: no more at once than there may be instances that print.
resource "google_cloud_tasks_queue" "tasks" {
  name     = "tasks"
  location = var.region

  rate_limits {
    max_dispatches_per_second = 5
    max_concurrent_dispatches = local.functions.render.maxInstances * local.functions.render.concurrency
  }

  retry_config {
    max_attempts  = local.attempts
    min_backoff   = "15s"
    max_backoff   = "3600s"
    max_doublings = 7
  }

  stackdriver_logging_config {
    sampling_ratio = 1
  }

  depends_on = [google_project_service.needed]
}
