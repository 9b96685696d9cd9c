# Services of Google that the project uses. They stay on when this is taken down, since others may have come to use them.
resource "google_project_service" "needed" {
  for_each = toset([
    "artifactregistry.googleapis.com", # images of the functions
    "billingbudgets.googleapis.com",
    "cloudbuild.googleapis.com", # makes the images
    "cloudfunctions.googleapis.com",
    "cloudscheduler.googleapis.com",
    "cloudtasks.googleapis.com",
    "drive.googleapis.com",
    "firebaserules.googleapis.com",
    "firestore.googleapis.com",
    "iam.googleapis.com",
    "iamcredentials.googleapis.com",
    "logging.googleapis.com",
    "monitoring.googleapis.com",
    "run.googleapis.com", # runs the functions
    "secretmanager.googleapis.com",
    "sheets.googleapis.com",
    "storage.googleapis.com",
  ])

  service            = each.key
  disable_on_destroy = false
}

# Its number is part of the functions' addresses.
data "google_project" "this" {}
