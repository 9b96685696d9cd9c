locals {
  table     = yamldecode(file("${path.module}/../functions.yaml"))
  functions = { for name, it in local.table.functions : name => it if name != "notices" || local.sends_mail }
  schedules = { for name, it in local.table.schedules : name => it if contains(keys(local.functions), name) }

  # Without a mail server there is nobody to send the notices.
  sends_mail = var.smtp != null

  # onChange → on-change: what the function, its account and its address are called.
  service = { for name, _ in local.functions : name => lower(replace(name, "/([A-Z])/", "-$1")) }

  # Cloud Run gives every service this address, before it is made; so a function can know its own and those of the others.
  urls = "https://{function}-${data.google_project.this.number}.${var.region}.run.app"
  url  = { for name, service in local.service : name => replace(local.urls, "{function}", service) }

  # Who writes into the workbooks: they are members of the shared drive, and what a workbook protects is open to them all.
  workbook_accounts = concat(
    [google_service_account.office.email],
    [for name, it in local.functions : google_service_account.function[name].email if try(it.workbooks, false)],
  )

  # What every function is told (functions/compose/environment.ts); none of it is secret.
  environment = {
    PROFILE                 = "cloud"
    GOOGLE_CLOUD_PROJECT    = var.project
    ROUND                   = var.round
    SHARED_DRIVE_ID         = var.shared_drive
    BUCKET                  = google_storage_bucket.files.name
    FIRESTORE_DATABASE      = google_firestore_database.store.name
    TASKS_QUEUE             = google_cloud_tasks_queue.tasks.id
    TASKS_MAX_ATTEMPTS      = tostring(local.attempts)
    FUNCTION_URLS           = local.urls
    CHANNEL_ADDRESS         = local.url.onChange
    SCHEDULER_ACCOUNT       = google_service_account.scheduler.email
    TASKS_ACCOUNT           = google_service_account.tasks.email
    ADMIN_ACCOUNTS          = join(",", var.admins)
    ADMIN_AUDIENCES         = join(",", var.admin_audiences)
    WORKBOOK_ACCOUNTS       = join(",", local.workbook_accounts)
    READS_PER_MINUTE        = tostring(var.reads_per_minute)
    WRITES_PER_MINUTE       = tostring(var.writes_per_minute)
    CENTRE_EVALUATION_CACHE = "/tmp/centre-evaluation" # lies in memory
  }

  # Those who collect have to know that somebody sends; the password is given to that one alone.
  mail_environment = !local.sends_mail ? {} : { for name, value in {
    SMTP_HOST        = var.smtp.host
    SMTP_PORT        = var.smtp.port
    SMTP_SECURITY    = var.smtp.security
    SMTP_USER        = var.smtp.user
    SMTP_FROM        = var.smtp.from
    MAILS_PER_MINUTE = var.smtp.mails_per_minute
  } : name => tostring(value) if value != null }
}
