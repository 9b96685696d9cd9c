# Finished files: reports and tables. Nobody outside can ever be let in, by whatever mistake.
resource "google_storage_bucket" "files" {
  name                        = "${var.project}-files"
  location                    = var.region
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"

  # The functions never write over a file nor remove one: contents lie under their sha256, and a name moves on by a new pointer
  # (functions/adapters/cloud-storage). So the bucket may refuse both for as long as results must be kept, to everybody.
  # A locked policy can be prolonged but never shortened, and the bucket cannot be deleted before it ends.
  retention_policy {
    retention_period = var.keep_files_days * 86400
    is_locked        = var.lock_retention
  }

  lifecycle_rule {
    condition {
      age = 7
    }
    action {
      type = "AbortIncompleteMultipartUpload"
    }
  }

  depends_on = [google_project_service.needed]
}
