# The folders that `npm run build` made, one zip each. The object is named by its content: a change is a new object, and
# without one nothing is deployed again.
data "archive_file" "function" {
  for_each = local.functions

  type             = "zip"
  source_dir       = "${path.module}/../../build/${each.key}"
  excludes         = ["node_modules/**"]
  output_path      = "${path.module}/.zips/${each.key}.zip"
  output_file_mode = "0644"
}

resource "google_storage_bucket" "source" {
  name                        = "${var.project}-source"
  location                    = var.region
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"
  force_destroy               = true # can be built again
  depends_on                  = [google_project_service.needed]
}

resource "google_storage_bucket_object" "source" {
  for_each = local.functions

  bucket = google_storage_bucket.source.name
  name   = "${each.key}/${data.archive_file.function[each.key].output_sha256}.zip"
  source = data.archive_file.function[each.key].output_path
}

resource "google_cloudfunctions2_function" "this" {
  for_each = local.functions

  name     = local.service[each.key]
  location = var.region

  build_config {
    runtime         = "nodejs24" # on Google's "full" stack, which has the libraries that Chromium needs
    entry_point     = each.key
    service_account = google_service_account.build.id

    source {
      storage_source {
        bucket = google_storage_bucket.source.name
        object = google_storage_bucket_object.source[each.key].name
      }
    }
  }

  service_config {
    available_memory                 = each.value.memory
    available_cpu                    = each.value.cpu
    timeout_seconds                  = each.value.timeoutSeconds
    max_instance_request_concurrency = each.value.concurrency
    max_instance_count               = each.value.maxInstances
    min_instance_count               = 0 # nobody waits for these functions, and an idle instance costs day and night
    ingress_settings                 = each.value.openTo == "internet" ? "ALLOW_ALL" : "ALLOW_INTERNAL_ONLY"
    service_account_email            = google_service_account.function[each.key].email
    environment_variables            = merge(local.environment, local.mail_environment)

    dynamic "secret_environment_variables" {
      for_each = toset(try(each.value.secrets, []))
      content {
        key        = secret_environment_variables.value
        project_id = var.project
        secret     = google_secret_manager_secret.this[secret_environment_variables.value].secret_id
        version    = google_secret_manager_secret_version.this[secret_environment_variables.value].version
      }
    }
  }

  depends_on = [google_project_iam_member.build, google_secret_manager_secret_iam_member.reader]
}

# Cloud Run lets every call through to the function, which checks the caller's token itself and answers 401 or 403. Cloud Run
# would do so only by taking the token's signature away, and a function that trusts unsigned tokens is open to everybody the day
# that somebody opens its gate. Functions with `openTo: project` cannot be reached from the internet in the first place.
resource "google_cloud_run_service_iam_member" "everybody" {
  for_each = local.functions

  location = var.region
  service  = google_cloudfunctions2_function.this[each.key].name
  role     = "roles/run.invoker"
  member   = "allUsers"
}
