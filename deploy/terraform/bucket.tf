# Finished files: reports and tables. Nobody outside can ever be let in, by whatever mistake.
resource "google_storage_bucket" "files" {
  name                        = "${var.project}-files"
  location                    = var.region
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"

  # What is replaced or removed stays as an older version. There is no retention policy on the whole bucket: it would keep a
  # name from being moved on to the next report as well.
  versioning {
    enabled = true
  }

  # Even a version that was removed for good can be had back for so long.
  soft_delete_policy {
    retention_duration_seconds = 7776000 # 90 days, the longest there is
  }

  lifecycle_rule {
    condition {
      with_state                 = "ARCHIVED"
      days_since_noncurrent_time = var.keep_files_days
    }
    action {
      type = "Delete"
    }
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
