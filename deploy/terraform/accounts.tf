# One account a function, so that each can do only what it does. What it needs is said in functions.yaml; here is what that
# means in Google's terms. None of them has a key: they exist only where Google runs the functions.
resource "google_service_account" "function" {
  for_each = local.functions

  account_id   = "fn-${local.service[each.key]}"
  display_name = "centre-evaluation: ${each.key}"
  depends_on   = [google_project_service.needed]
}

# Documents: those who keep track of what they did.
resource "google_project_iam_member" "store" {
  for_each = { for name, it in local.functions : name => it if can(it.store) }

  project = var.project
  role    = each.value.store == "write" ? "roles/datastore.user" : "roles/datastore.viewer"
  member  = google_service_account.function[each.key].member
}

# Finished files: to look them up and, for those who make them, to add new ones. Nobody may change or remove any.
resource "google_storage_bucket_iam_member" "reader" {
  for_each = { for name, it in local.functions : name => it if can(it.files) }

  bucket = google_storage_bucket.files.name
  role   = "roles/storage.objectViewer"
  member = google_service_account.function[each.key].member
}

resource "google_storage_bucket_iam_member" "maker" {
  for_each = { for name, it in local.functions : name => it if try(it.files, "") == "write" }

  bucket = google_storage_bucket.files.name
  role   = "roles/storage.objectCreator"
  member = google_service_account.function[each.key].member
}

# Tasks: to ask for one, and to name the account in whose name it calls.
resource "google_cloud_tasks_queue_iam_member" "asker" {
  for_each = { for name, it in local.functions : name => it if try(it.queue, false) }

  name     = google_cloud_tasks_queue.tasks.name
  location = var.region
  role     = "roles/cloudtasks.enqueuer"
  member   = google_service_account.function[each.key].member
}

resource "google_service_account_iam_member" "asker" {
  for_each = { for name, it in local.functions : name => it if try(it.queue, false) }

  service_account_id = google_service_account.tasks.name
  role               = "roles/iam.serviceAccountUser"
  member             = google_service_account.function[each.key].member
}

# The accounts in whose names Scheduler and Tasks call. They may do nothing at all: the functions know them by their tokens.
resource "google_service_account" "scheduler" {
  account_id   = "caller-scheduler"
  display_name = "centre-evaluation: Cloud Scheduler calls in this name"
  depends_on   = [google_project_service.needed]
}

resource "google_service_account" "tasks" {
  account_id   = "caller-tasks"
  display_name = "centre-evaluation: Cloud Tasks calls in this name"
  depends_on   = [google_project_service.needed]
}

# Builds the images: reads the source, keeps the image, writes its log. Not the default account, which may edit everything.
resource "google_service_account" "build" {
  account_id   = "build"
  display_name = "centre-evaluation: Cloud Build"
  depends_on   = [google_project_service.needed]
}

resource "google_project_iam_member" "build" {
  for_each = toset(["roles/artifactregistry.writer", "roles/logging.logWriter", "roles/storage.objectViewer"])

  project = var.project
  role    = each.key
  member  = google_service_account.build.member
}

# The command line of the admins (--profile cloud): they borrow this account, so that nobody needs rights, or a key, of their own.
# It does what the functions do, and may look at how everything is set up, for `doctor`.
resource "google_service_account" "office" {
  account_id   = "office"
  display_name = "centre-evaluation: command line"
  depends_on   = [google_project_service.needed]
}

resource "google_service_account_iam_member" "borrower" {
  for_each = toset(var.admins)

  service_account_id = google_service_account.office.name
  role               = "roles/iam.serviceAccountTokenCreator"
  member             = endswith(each.key, ".gserviceaccount.com") ? "serviceAccount:${each.key}" : "user:${each.key}"
}

resource "google_project_iam_member" "office" {
  for_each = toset([
    "roles/datastore.user",
    "roles/firebaserules.viewer",          # whether the rules are ours
    "roles/servicemanagement.quotaViewer", # what Google grants to Sheets and Drive
    "roles/serviceusage.serviceUsageConsumer",
  ])

  project = var.project
  role    = each.key
  member  = google_service_account.office.member
}

resource "google_storage_bucket_iam_member" "office" {
  for_each = toset(["roles/storage.objectViewer", "roles/storage.objectCreator", "roles/storage.legacyBucketReader"])

  bucket = google_storage_bucket.files.name
  role   = each.key
  member = google_service_account.office.member
}

resource "google_cloud_tasks_queue_iam_member" "office" {
  for_each = toset(["roles/cloudtasks.enqueuer", "roles/cloudtasks.viewer"])

  name     = google_cloud_tasks_queue.tasks.name
  location = var.region
  role     = each.key
  member   = google_service_account.office.member
}

resource "google_service_account_iam_member" "office_asker" {
  service_account_id = google_service_account.tasks.name
  role               = "roles/iam.serviceAccountUser"
  member             = google_service_account.office.member
}
